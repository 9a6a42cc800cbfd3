import { useIntl } from 'react-intl';
import classes from './citation-list.module.css';
import { useText } from './use-text.ts';

interface CitationListProps {
  label: string;
  citations: readonly { number: number; documentTitle: string; quote: string; asOf?: string | undefined }[];
}

/** The words an answer stands on, by their numbers, and as of when they are where that is longer ago than they are good for. */
export function CitationList({ label, citations }: CitationListProps) {
  const say = useText();
  const intl = useIntl();
  return (
    <ol aria-label={label} className={classes['citations']}>
      {citations.map(({ number, documentTitle, quote, asOf }) => (
        <li key={number} value={number}>
          <span className={classes['document']}>{documentTitle}</span>
          {asOf === undefined ? null : ` · ${say('chat.asOf', { date: intl.formatDate(asOf, { dateStyle: 'medium' }) })}`}{' '}
          <q dir="auto">{quote}</q>
        </li>
      ))}
    </ol>
  );
}
