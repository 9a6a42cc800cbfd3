import { useIntl } from 'react-intl';
import { useText } from '../use-text.ts';
import classes from './trace-view.module.css';
import type { Trace } from './use-trace.ts';

/** What search found for a turn, best first, with how sure it was, and which of it the model was shown. */
export function TracePassages({ trace }: { trace: Trace }) {
  const say = useText();
  const intl = useIntl();
  const { retrieved, confidence, answerable, curated } = trace;
  const percent = intl.formatNumber(confidence, { style: 'percent' });
  return (
    <section aria-label={say('trace.passages')}>
      <h3 className={classes['heading']}>{say('trace.passages')}</h3>
      <p className={classes['details']}>
        {[
          say('trace.confidence', { percent }),
          ...(answerable === undefined ? [] : [say(answerable ? 'trace.answerable' : 'trace.notAnswerable')]),
          ...(curated ? [say('trace.curated', { question: curated.question })] : []),
        ].join(' · ')}
      </p>
      {retrieved.length === 0 ? <p className={classes['details']}>{say('trace.nothingFound')}</p> : null}
      <ol className={classes['passages']}>
        {retrieved.map(({ chunkId, documentTitle, headingPath = [], score, text, number }) => (
          <li key={chunkId}>
            <details>
              <summary>
                <span dir="auto">{[documentTitle, ...headingPath].filter((name, at, all) => name !== all[at - 1]).join(' › ')}</span>
                <span className={classes['score']}>
                  {[
                    ...(number == null ? [] : [`[${number}]`]),
                    say('trace.score', { score: intl.formatNumber(score, { maximumFractionDigits: 2 }) }),
                  ].join(' · ')}
                </span>
              </summary>
              {text === undefined ? null : (
                <p className={classes['text']} dir="auto">
                  {text}
                </p>
              )}
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}
