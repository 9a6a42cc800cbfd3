import type { TraceResponse } from '@parley/contract/conversations';
import { AppError, type ErrorCode } from '@parley/contract/errors';
import type { Action } from '../../actions/public.ts';
import { type OfferedAction, type Recording, untracePassage } from './recording.ts';

type TracedAct = NonNullable<TraceResponse['actions']>[number];

/** The actions of a turn as they were offered then, each of which gives what it gave; nothing is carried out. */
export function recordedActions(recording: Recording, trace: Pick<TraceResponse, 'actions' | 'prompt'>): Action[] {
  const acts = (trace.actions ?? []).map((act, place) => ({ act, passages: recording.found[place] ?? [] }));
  const left = acts.filter(({ act }) => act.outcome === 'done' || act.outcome === 'failed');
  const run = async (name: string) => {
    const place = left.findIndex(({ act }) => act.name === name);
    const [given] = place < 0 ? [] : left.splice(place, 1);
    if (given === undefined) throw new AppError('internal', { message: `no call of ${name} was recorded` });
    if (given.act.outcome === 'failed') throw new AppError(codeOf(given.act));
    return { data: given.act.result as Record<string, unknown>, passages: given.passages.flatMap((each) => untracePassage(each) ?? []) };
  };
  return recording.offered.map((name) => {
    const offered = recording.called.find((each) => each.name === name) ?? uncalled(name, trace);
    return { ...offered, run: () => run(name) };
  });
}

/** What nobody called is only told of. */
function uncalled(name: string, { prompt }: Pick<TraceResponse, 'prompt'>): OfferedAction {
  const told = prompt?.tools?.find((tool) => tool.name === name);
  return {
    name,
    title: name,
    description: told?.description ?? '',
    // Written down as it was offered.
    parameters: (told?.parameters ?? {
      type: 'object',
      properties: {},
      required: [],
      additionalProperties: false,
    }) as OfferedAction['parameters'],
    effect: 'read',
    form: null,
  };
}

function codeOf({ result }: TracedAct): ErrorCode {
  return typeof result === 'object' && result !== null && 'code' in result ? (result.code as ErrorCode) : 'internal';
}
