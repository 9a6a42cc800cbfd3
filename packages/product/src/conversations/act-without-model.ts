import type { TenantScope } from '@parley/platform/database/tenancy';
import { handOffAction, handOffName, newActionRequest, readIntent } from '../actions/public.ts';
import type { CalledAction } from './called-action.ts';
import { answerWithPerson } from './handoff/person-answer.ts';
import { languageOf } from './language-of.ts';
import type { FixedAnswer } from './plan-answer.ts';
import type { RunningTurn } from './running-turns.ts';
import type { BegunTurn, Retrieval } from './turn.ts';

const actionMs = 12_000;

/**
 * What a bot without a model does when the words of a question ask for one of its actions: tells the weather of a place that is named
 * (in the bot's language, in the one it is asked in, or in the visitor's), or shows a form, or calls a person. A form is shown only where the knowledge has no answer, and what only may ask for the
 * weather is taken for it only there. Undefined when nothing is asked for, or it cannot be had.
 */
export async function actWithoutModel(
  { monotonic }: { monotonic: () => number },
  { scope, turn, retrieval, run }: { scope: TenantScope; turn: BegunTurn; retrieval: Retrieval; run: RunningTurn },
  acts: CalledAction[],
): Promise<FixedAnswer | undefined> {
  const intent =
    retrieval.curated === null
      ? readIntent(turn.question, turn.config.chat.person ? [...turn.actions, handOffAction] : turn.actions)
      : undefined;
  if (intent === undefined) return undefined;
  const { action, given, sure, language, say } = intent;
  if (action.name === handOffName) {
    acts.push({ name: action.name, startedMs: monotonic(), arguments: '{}', outcome: 'done', durationMs: 0, result: {} });
    return answerWithPerson(turn);
  }
  if (!sure && retrieval.answerable) return undefined;
  if (action.form !== null)
    return { kind: 'fixed', text: action.title, outcome: 'answered', citations: [], request: newActionRequest(action, given) };
  run.send({ type: 'action.started', title: action.title });
  const began = monotonic();
  const signal = AbortSignal.any([run.signal, AbortSignal.timeout(actionMs)]);
  const { botId, contactId, conversationId } = turn;
  const done = await action.run({ scope, botId, contactId, conversationId, signal }, given).catch(() => undefined);
  const text = done && say(done.data, languageOf(turn.config, language ?? action.language));
  acts.push({
    name: action.name,
    startedMs: began,
    arguments: JSON.stringify(given),
    outcome: text === undefined ? 'failed' : 'done',
    durationMs: monotonic() - began,
    result: done?.data ?? null,
  });
  return text === undefined ? undefined : { kind: 'fixed', text, outcome: 'answered', citations: [] };
}
