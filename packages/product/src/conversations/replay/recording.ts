import type { BotConfig } from '@parley/contract/bots';
import type { TraceResponse } from '@parley/contract/conversations';
import { formatId, parseId } from '@parley/contract/ids';
import type { Action } from '../../actions/public.ts';
import type { PersonAnswer, RetrievedPassage } from '../turn.ts';

/** An action as it was offered, without what it does. */
export type OfferedAction = Omit<Action, 'run'>;

/** A passage as a trace keeps it. */
export type TracedPassage = TraceResponse['retrieved'][number];

/** What a trace keeps beside what it shows, so that the turn can be run again: short, because each turn writes one. */
export interface Recording {
  /** What of the bot's configuration was not as its version says. */
  adjusted: Partial<BotConfig>;
  ladder: readonly { provider: string; model: string; tools?: false }[];
  limited: boolean;
  pinned: boolean;
  /** The passage of a curated answer. */
  curated: TracedPassage | null;
  maxInputTokens: number;
  /** All names of actions that were offered, and those of them whole that are forms or were called. */
  offered: readonly string[];
  called: readonly OfferedAction[];
  /** The names of the caller's functions, whether some had given something, and whether one had to be called or the answer is data. */
  callers: { readonly names: readonly string[]; readonly told: boolean; readonly must?: boolean; readonly isData?: boolean } | null;
  /** What the actions of a turn found that may be cited, by their place among all that were called. */
  found: Readonly<Record<number, readonly TracedPassage[]>>;
  /** How each call of a model ended, and the lengths of the pieces its text came in. */
  calls: readonly { ended: 'finished' | 'cancelled' | 'failed'; pieces: string }[];
  /** What was said to somebody who wanted a person, where one was called by an action. */
  personAnswer?: PersonAnswer;
  /** What is said where there is nothing to search for, where that is not the greeting. */
  courtesy?: string;
  /** SHA-256 of the events that were sent between the first and the terminal one, as JSON. */
  sent: string;
}

/** Writes a passage down without what only its search needed. */
export function tracePassage({ chunkId, documentTitle, headingPath, text, page, url, score, asOf }: RetrievedPassage): TracedPassage {
  return {
    chunkId: formatId('chunk', chunkId),
    ...{ documentTitle, headingPath: [...headingPath], text, page, url, score, asOf: asOf?.toISOString() ?? null },
  };
}

/** The passage as it was found; undefined for a record that does not hold it whole. */
export function untracePassage(traced: TracedPassage): RetrievedPassage | undefined {
  const chunkId = parseId('chunk', traced.chunkId);
  if (chunkId === undefined || traced.text === undefined) return undefined;
  return {
    chunkId,
    documentTitle: traced.documentTitle,
    headingPath: traced.headingPath ?? [],
    text: traced.text,
    page: traced.page ?? null,
    url: traced.url ?? null,
    score: traced.score,
    asOf: traced.asOf == null ? null : new Date(traced.asOf),
  };
}
