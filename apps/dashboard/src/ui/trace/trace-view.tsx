import { useIntl } from 'react-intl';
import { Facts } from '../facts.tsx';
import { Notice } from '../notice.tsx';
import { useMoneyText } from '../use-money-text.ts';
import { useText } from '../use-text.ts';
import { TracePassages } from './trace-passages.tsx';
import { TracePrompt } from './trace-prompt.tsx';
import { TraceSteps } from './trace-steps.tsx';
import classes from './trace-view.module.css';
import { TurnReplay } from './turn-replay.tsx';
import { useDurationText } from './use-duration-text.ts';
import type { Trace } from './use-trace.ts';

/** Everything about how a turn was answered: why it was declined, each step with what it took, what was found and what the model was told. */
export function TraceView({ trace }: { trace: Trace }) {
  const say = useText();
  const intl = useIntl();
  const money = useMoneyText();
  const durationOf = useDurationText();
  const { calls = [], timings, versionNumber, declined = null, passedOver = [] } = trace;
  const sum = (key: 'inputTokens' | 'outputTokens') => calls.reduce((total, call) => total + (call[key] ?? 0), 0);
  const [input, output] = [sum('inputTokens'), sum('outputTokens')].map((count) => intl.formatNumber(count));
  const costs = calls.map(({ costUsd, failure }) => (costUsd === null && failure !== null ? '0' : costUsd));
  const cost = costs.includes(null) ? say('trace.costUnknown') : money(String(costs.reduce((total, usd) => total + Number(usd), 0)));
  const parameters = Object.entries(trace.parameters).filter(
    ([, value]) => value !== null && !(Array.isArray(value) && value.length === 0),
  );
  return (
    <div className={classes['trace']}>
      {declined === null ? null : <Notice tone="warning">{say(`trace.declined.${declined}`)}</Notice>}
      {trace.failure === null ? null : <Notice tone="problem">{trace.failure}</Notice>}
      {passedOver.length === 0 ? null : (
        <Notice tone="info" title={say('trace.passedOver')}>
          <ul className={classes['passedOver']}>
            {passedOver.map(({ model, reason }) => (
              <li key={`${model} ${reason}`}>{say(`trace.passedOver.${reason}`, { model })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Facts
        facts={[
          [say('trace.question'), trace.question],
          [
            say('trace.version'),
            versionNumber === undefined
              ? null
              : versionNumber === null
                ? say('trace.draft')
                : say('versions.number', { number: versionNumber }),
          ],
          [say('trace.model'), trace.model === null ? say('trace.noModel') : `${trace.provider ?? ''} · ${trace.model}`],
          [say('trace.tokens'), calls.length === 0 ? null : say('trace.tokensOf', { input: input ?? '', output: output ?? '' })],
          [say('trace.cost'), calls.length === 0 ? null : cost],
          [say('trace.took'), timings['total'] === undefined ? null : durationOf(timings['total'])],
          [say('trace.checked'), say('trace.checkedText', checkedOf(trace))],
          ...parameters.map(([name, value]) => [isNamed(name) ? say(`bot.${name}`) : name, JSON.stringify(value)] as const),
        ]}
      />
      <TurnReplay turnId={trace.turnId} />
      <TraceSteps trace={trace} />
      <TracePassages trace={trace} />
      <TracePrompt trace={trace} />
    </div>
  );
}

const named = ['temperature', 'topP', 'maxOutputTokens', 'reasoningEffort', 'stop'] as const;

/** Whether the editor of bots has a name for a parameter. */
function isNamed(parameter: string): parameter is (typeof named)[number] {
  return named.some((known) => known === parameter);
}

function checkedOf({ citationsVerified, citationsDropped, sentencesWithheld = 0, sentencesMarked = 0 }: Trace) {
  return { verified: citationsVerified, dropped: citationsDropped, withheld: sentencesWithheld, marked: sentencesMarked };
}
