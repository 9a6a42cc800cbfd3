import { hash } from 'node:crypto';
import type { StreamEvent } from '@parley/contract/stream-events';
import { handOffName } from '../../actions/public.ts';
import type { ModelAnswer } from '../call-model.ts';
import type { CalledAction } from '../called-action.ts';
import type { BegunTurn, CallerFunctions, Retrieval, TurnEnding } from '../turn.ts';
import { type Recording, tracePassage } from './recording.ts';

/** Keeps of a turn what running it again needs and its trace does not show. */
export function recordTurn({
  turn,
  retrieval,
  calls,
  acts,
  ending,
  sent,
  maxInputTokens,
}: {
  turn: BegunTurn;
  retrieval: Retrieval;
  calls: readonly ModelAnswer[];
  acts: readonly CalledAction[];
  ending: TurnEnding;
  sent: readonly StreamEvent[];
  maxInputTokens: number;
}): Recording {
  const asked = ending.status === 'completed' ? ending.request?.action : undefined;
  // Which forms there are decides what is offered where a bot declines.
  const called = turn.actions.filter(({ name, form }) => form !== null || name === asked || acts.some((act) => act.name === name));
  const found = acts.flatMap(({ passages = [] }, place) => (passages.length === 0 ? [] : [[place, passages.map(tracePassage)]]));
  return {
    adjusted: turn.adjusted,
    ladder: turn.ladder.map(({ providerName, model, tools }) => ({ provider: providerName, model, ...(tools ? {} : { tools }) })),
    limited: turn.limited,
    pinned: retrieval.pinned,
    curated: retrieval.curated && tracePassage(retrieval.curated.passage),
    maxInputTokens,
    offered: turn.actions.map(({ name }) => name),
    called: called.map(({ name, title, description, parameters, effect, form, language }) => ({
      name,
      title,
      description,
      parameters,
      effect,
      form,
      ...(language !== undefined && { language }),
    })),
    callers: turn.caller === undefined ? null : callersOf(turn.caller),
    found: Object.fromEntries(found),
    calls: calls.map(({ terminal, pieces }) => ({ ended: terminal.type, pieces: pieces.join(' ') })),
    ...(acts.some(({ name, outcome }) => name === handOffName && outcome === 'done') && { personAnswer: turn.personAnswer }),
    ...(turn.courtesy !== turn.config.greeting && { courtesy: turn.courtesy }),
    sent: hash('sha256', JSON.stringify(sent)),
  };
}

function callersOf({ tools, told, must, format }: CallerFunctions): NonNullable<Recording['callers']> {
  return {
    names: tools.map(({ name }) => name),
    told: told.length > 0,
    ...(must === true ? { must } : {}),
    ...(format === undefined ? {} : { isData: true }),
  };
}
