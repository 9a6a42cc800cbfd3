import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import type { AnswerTestRun } from './use-runs.ts';

/** How a run went, or how far it is. */
export function RunVerdict({ run }: { run: AnswerTestRun }) {
  const say = useText();
  const { status, passed, failed, total, regressed } = run;
  if (status === 'queued') return <Status tone="waiting">{say('tests.queued')}</Status>;
  if (status === 'running') return <Status tone="waiting">{say('tests.running', { done: passed + failed, total })}</Status>;
  if (status === 'failed') return <Status tone="bad">{say('tests.broken')}</Status>;
  if (regressed > 0) return <Status tone="bad">{say('tests.regressed', { passed, total, regressed })}</Status>;
  return <Status tone={failed === 0 ? 'good' : 'bad'}>{say('tests.passedOf', { passed, total })}</Status>;
}
