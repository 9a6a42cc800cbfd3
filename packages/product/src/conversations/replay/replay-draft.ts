import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ReplayResponse } from '@parley/contract/conversations';
import { AppError } from '@parley/contract/errors';
import { formatId, type TurnId } from '@parley/contract/ids';
import type { TenantCaller } from '@parley/platform/http/caller';
import { snapshotDraft } from '../../bots/public.ts';
import { type AskDeps, askQuestion } from '../ask-question.ts';
import { type FollowDeps, followKnownTurn } from '../follow-turn.ts';
import { playgroundContact } from '../playground-contact.ts';
import { stopTurn } from '../stop-turn.ts';
import { diffWords } from './diff-words.ts';
import { readPastTurn } from './read-past-turn.ts';
import { storedAnswer } from './replayed-answer.ts';

export type ReplayDeps = AskDeps & FollowDeps;

/**
 * Asks the bot's draft, as it is now, what a visitor asked in a past turn, with what had been said before it. What searches, models and
 * actions do for it is real and costs what it costs; as all that is only tried, it is no conversation of a visitor.
 */
export async function replayDraft(
  caller: TenantCaller,
  deps: ReplayDeps,
  { turnId: id, signal }: { turnId: TurnId; signal: AbortSignal },
): Promise<ReplayResponse> {
  if (!caller.permissions.has('conversations.read')) throw new AppError('forbidden', { details: { permissions: ['conversations.read'] } });
  const { scope } = caller;
  const past = await readPastTurn(scope, id);
  const { botId, trace, history } = past;
  const botVersionId = await snapshotDraft(scope, botId);
  const contactId = await playgroundContact(caller);
  const asked = { clientId: randomUUID(), text: trace.question, history, botId, botVersionId, contactId, purpose: 'playground' as const };
  const turnId = await askQuestion(scope, deps, asked);
  for await (const _event of followKnownTurn(scope, deps, { turnId, afterId: 0, signal }));
  if (signal.aborted) {
    await stopTurn(scope, deps, { turnId, contactId });
    throw new AppError('unavailable');
  }
  const again = await readPastTurn(scope, turnId);
  const [before, after] = [past, again].map((each) =>
    storedAnswer(
      each.turn,
      each.trace,
      each.messages.find(({ author }) => author === 'bot'),
    ),
  );
  if (before === undefined || after === undefined) throw new AppError('internal');
  return {
    with: 'draft',
    question: trace.question,
    turnId: formatId('turn', turnId),
    before,
    after,
    identical: isDeepStrictEqual(before, after),
    words: diffWords(before.text, after.text),
    events: null,
  };
}
