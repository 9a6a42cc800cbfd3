import { Skeleton } from '@mantine/core';
import { Loaded } from '../../../ui/loaded.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './answer-tests.module.css';
import { useComparison } from './use-runs.ts';

/** What came out otherwise in a run than in an earlier one, side by side. */
export function ComparisonView({ runId, earlier }: { runId: string; earlier: string }) {
  const say = useText();
  return (
    <Loaded query={useComparison(runId, earlier)} skeleton={<Skeleton height={160} radius="md" />}>
      {({ items, same }) => (
        <>
          <p className={classes['quiet']}>{say('tests.sameOf', { same, other: items.length })}</p>
          {items.map(({ key, question, before, after }) => (
            <article key={key} className={classes['result']} aria-label={question}>
              <h3 className={classes['question']} dir="auto">
                {question}
              </h3>
              <div className={classes['sides']}>
                {[[say('tests.before'), before] as const, [say('tests.after'), after] as const].map(([side, result]) => (
                  <div key={side}>
                    <p className={classes['quiet']}>
                      {[side, say(result === null ? 'tests.notAsked' : `tests.verdict.${result.verdict}`)].join(' · ')}
                    </p>
                    <p className={classes['answer']} dir="auto">
                      {result?.answer}
                    </p>
                  </div>
                ))}
              </div>
            </article>
          ))}
        </>
      )}
    </Loaded>
  );
}
