import type { AskBody } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import type { BotId, ContactId, TurnId } from '@parley/contract/ids';
import type { RateLimiter } from '@parley/platform/cache/rate-limiter';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type AnswerDeps, answerTurn } from './answer-turn.ts';
import { beginTurn } from './begin-turn.ts';
import type { RunningTurns } from './running-turns.ts';

/** How many questions may be asked in `windowSeconds`. */
export interface TurnLimit {
  points: number;
  windowSeconds: number;
}

export interface AskDeps extends AnswerDeps {
  running: RunningTurns;
  limiter: RateLimiter;
  limits: { visitor: TurnLimit; bot: TurnLimit; tenant: TurnLimit };
}

/**
 * Accepts a question and begins to answer it in the background; returns the turn to follow. A question that was asked
 * before, by its `clientId`, is neither limited nor answered again.
 */
export async function askQuestion(
  scope: TenantScope,
  deps: AskDeps,
  input: AskBody & { botId: BotId; contactId: ContactId },
): Promise<TurnId> {
  await checkLimits(scope, deps, input);
  const start = await beginTurn(scope, { ...input, leaseMs: deps.running.leaseMs });
  if (start.state === 'begun') {
    deps.running.start(scope.tenantId, start.turn.id, (run) => answerTurn(scope, deps, start.turn, run));
  }
  return start.turn.id;
}

async function checkLimits(
  scope: TenantScope,
  { limiter, limits }: AskDeps,
  { botId, contactId }: { botId: BotId; contactId: ContactId },
): Promise<void> {
  const taken = await Promise.all([
    limiter.take(`turns:visitor:${contactId}`, limits.visitor),
    limiter.take(`turns:bot:${botId}`, limits.bot),
    limiter.take(`turns:tenant:${scope.tenantId}`, limits.tenant),
  ]);
  const refused = taken.filter(({ allowed }) => !allowed);
  if (refused.length > 0) {
    throw new AppError('rate_limited', { details: { retryAfterSeconds: Math.max(...refused.map(({ resetSeconds }) => resetSeconds)) } });
  }
}
