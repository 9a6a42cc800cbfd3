import { useIntl } from 'react-intl';
import { useText } from '../../../ui/use-text.ts';
import type { SearchResult } from './use-recall.ts';
import classes from './verdict-card.module.css';

/** Whether a bot would answer, and how sure the search is beside how sure it has to be. */
export function VerdictCard({ result: { verdict, confidence, threshold, curated } }: { result: SearchResult }) {
  const say = useText();
  const intl = useIntl();
  const percent = (share: number): string => intl.formatNumber(share, { style: 'percent', maximumFractionDigits: 0 });
  const answers = verdict.kind.startsWith('answers');
  return (
    <section className={classes['card']} data-answers={answers} aria-live="polite">
      <h2 className={classes['title']}>{say(`recall.verdict.${verdict.kind}`)}</h2>
      <p className={classes['text']}>{say(`recall.verdictText.${verdict.kind}`)}</p>
      {curated === null ? null : (
        <blockquote className={classes['curated']} dir="auto">
          <div className={classes['question']}>{curated.question}</div>
          {curated.answer}
        </blockquote>
      )}
      {verdict.kind === 'nothing_to_search' ? null : (
        <div className={classes['measure']}>
          <div className={classes['bar']} aria-hidden>
            <div className={classes['filled']} style={{ inlineSize: percentOf(confidence) }} />
            <div className={classes['threshold']} style={{ insetInlineStart: percentOf(threshold) }} />
          </div>
          <div className={classes['words']}>
            {say('recall.confidenceOf', { confidence: percent(confidence), threshold: percent(threshold) })}
          </div>
        </div>
      )}
    </section>
  );
}

const percentOf = (share: number): string => `${(100 * share).toFixed(1)}%`;
