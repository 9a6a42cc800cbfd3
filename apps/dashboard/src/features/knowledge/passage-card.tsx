import { useIntl } from 'react-intl';
import { useText } from '../../ui/use-text.ts';
import classes from './passage-card.module.css';
import type { Chunk } from './use-held.ts';
import type { Source } from './use-sources.ts';

interface PassageCardProps {
  chunk: Chunk;
  source: Source;
  /** Whether its document begins with it. */
  begins: boolean;
}

/** One passage: where it stands in its document, and its words as a bot is given them. */
export function PassageCard({ chunk: { documentTitle, headingPath, text, page, language }, source, begins }: PassageCardProps) {
  const say = useText();
  const intl = useIntl();
  const facts = [
    ...(page === null ? [] : [say('source.page', { page })]),
    ...(language === null ? [] : [intl.formatDisplayName(language, { type: 'language' }) ?? language]),
  ];
  return (
    <li className={classes['card']}>
      {begins && source.documentCount > 1 ? <div className={classes['document']}>{documentTitle}</div> : null}
      <div className={classes['head']}>
        <span className={classes['path']}>{headingPath.join(' › ') || documentTitle}</span>
        <span className={classes['facts']}>{facts.join(' · ')}</span>
      </div>
      <p className={classes['text']} dir="auto" {...(language === null ? {} : { lang: language })}>
        {text}
      </p>
    </li>
  );
}
