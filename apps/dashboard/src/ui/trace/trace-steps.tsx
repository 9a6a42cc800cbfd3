import { useIntl } from 'react-intl';
import { useMoneyText } from '../use-money-text.ts';
import { useText } from '../use-text.ts';
import classes from './trace-view.module.css';
import { useDurationText } from './use-duration-text.ts';
import type { Trace } from './use-trace.ts';

interface Step {
  kind: 'search' | 'call' | 'action';
  name: string;
  startedMs: number;
  durationMs: number;
  /** What it took and how it went. */
  details: readonly string[];
  /** What was given to it, and what it gave. */
  texts: readonly (readonly [label: string, text: string])[];
  failed: boolean;
}

/** Each search, call of a model and action of a turn, on one line of time. */
export function TraceSteps({ trace }: { trace: Trace }) {
  const say = useText();
  const durationOf = useDurationText();
  const steps = useSteps(trace);
  const total = Math.max(1, trace.timings['total'] ?? 0, ...steps.map(({ startedMs, durationMs }) => startedMs + durationMs));
  return (
    <section aria-label={say('trace.steps')}>
      <h3 className={classes['heading']}>{say('trace.steps')}</h3>
      <ol className={classes['steps']}>
        {steps.map((step, index) => (
          // Steps have no names, and a record never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className={classes['step']} data-failed={step.failed || undefined}>
            <div className={classes['stepHead']}>
              <span className={classes['stepName']}>{step.name}</span>
              <span className={classes['took']}>{durationOf(step.durationMs)}</span>
            </div>
            <div className={classes['line']} aria-hidden>
              <span
                data-kind={step.kind}
                style={{
                  marginInlineStart: `${(100 * step.startedMs) / total}%`,
                  inlineSize: `${Math.max(0.75, (100 * step.durationMs) / total)}%`,
                }}
              />
            </div>
            {step.details.length === 0 ? null : <p className={classes['details']}>{step.details.join(' · ')}</p>}
            {step.texts.map(([label, text]) => (
              <details key={label}>
                <summary>{label}</summary>
                <pre className={classes['pre']} dir="auto">
                  {text}
                </pre>
              </details>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function useSteps({ timings, calls = [], actions = [] }: Trace): Step[] {
  const say = useText();
  const intl = useIntl();
  const money = useMoneyText();
  const durationOf = useDurationText();
  const tokens = (count: number | null) => (count === null ? '–' : intl.formatNumber(count));
  const steps: Step[] = [
    ...calls.map((call) => ({
      kind: 'call' as const,
      name: `${call.provider} · ${call.model}`,
      startedMs: call.startedMs ?? timings['search'] ?? 0,
      durationMs: call.durationMs,
      details: [
        say('trace.tokensOf', { input: tokens(call.inputTokens), output: tokens(call.outputTokens) }),
        call.costUsd === null ? say('trace.costUnknown') : money(call.costUsd),
        ...(call.firstTokenMs == null ? [] : [say('trace.firstToken', { time: durationOf(call.firstTokenMs) })]),
        ...(call.failure === null ? [] : [call.failure]),
      ],
      texts: [
        ...(call.said ? [[say('trace.said'), call.said] as const] : []),
        ...(call.toolCalls ?? []).map(({ name, arguments: given }) => [say('trace.called', { name }), given] as const),
      ],
      failed: call.failure !== null,
    })),
    ...actions.map((action) => ({
      kind: 'action' as const,
      name: action.name,
      startedMs: action.startedMs ?? timings['search'] ?? 0,
      durationMs: action.durationMs,
      details: [say(`trace.outcome.${action.outcome}`)],
      texts: [
        [say('trace.given'), action.arguments] as const,
        ...(action.result == null ? [] : [[say('trace.result'), JSON.stringify(action.result, null, 2)] as const]),
      ],
      failed: action.outcome === 'failed' || action.outcome === 'refused',
    })),
  ].toSorted((one, other) => one.startedMs - other.startedMs);
  if (timings['search'] === undefined) return steps;
  return [
    { kind: 'search', name: say('trace.search'), startedMs: 0, durationMs: timings['search'], details: [], texts: [], failed: false },
    ...steps,
  ];
}
