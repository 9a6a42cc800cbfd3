import { Button } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './answer-tests.module.css';
import { useExpectationText } from './use-expectation-text.ts';
import type { AnswerTestResult } from './use-runs.ts';

/** One question of a run: what was answered, and what of it held. */
export function ResultView({ result, onTrace }: { result: AnswerTestResult; onTrace: () => void }) {
  const say = useText();
  const textOf = useExpectationText();
  const { question, verdict, checks, answer, baseline, turnId } = result;
  return (
    <article className={classes['result']} aria-label={question}>
      <div className={classes['head']}>
        <h3 className={classes['question']} dir="auto">
          {question}
        </h3>
        <Status tone={verdict === 'passed' ? 'good' : 'bad'}>{say(`tests.verdict.${verdict}`)}</Status>
      </div>
      <p className={classes['answer']} dir="auto">
        {answer}
      </p>
      <ul className={classes['plain']}>
        {checks.map(({ expectation, verdict: held, note }) => (
          <li key={JSON.stringify(expectation)} data-verdict={held}>
            {say(`tests.check.${held}`, { text: [textOf(expectation), note].filter(Boolean).join(' – ') })}
          </li>
        ))}
      </ul>
      {baseline === 'passed' ? <p className={classes['quiet']}>{say('tests.wasBetter')}</p> : null}
      {turnId === null ? null : (
        <Button variant="subtle" size="compact-xs" leftSection={<IconListDetails size={14} aria-hidden />} onClick={onTrace}>
          {say('trace.open')}
        </Button>
      )}
    </article>
  );
}
