import { randomBytes } from 'node:crypto';
import type { BotConfig } from '@parley/contract/bots';
import type { ChallengeAnswer } from '@parley/contract/chat';
import { AppError } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import { networkOf } from '@parley/platform/cache/network-of';
import type { RateLimit, RateLimiter } from '@parley/platform/cache/rate-limiter';
import type { TokenSigner } from '@parley/platform/secrets/token-signer';
import { challengeClaims, challengeDifficulty, challengeToken, isSolution } from './challenge.ts';

export interface ChallengeDeps {
  signer: TokenSigner;
  limiter: RateLimiter;
  /** How many sessions new visitors begin without a challenge, where a bot has one only under attack. */
  freeSessions: { ofBot: RateLimit; ofAddress: RateLimit };
}

interface Beginning {
  mode: BotConfig['challenge'];
  botId: BotId;
  origin: string;
  ip: string;
  answer: ChallengeAnswer | undefined;
}

/**
 * Lets a new visitor begin, or throws `challenge_required` with a challenge to solve: always, or while more begin than usual at the bot
 * or from the visitor's network. A challenge is good once, for a few minutes, for the bot, page and network it was made for; the
 * server keeps nothing of it until it is solved.
 */
export async function requireChallenge(deps: ChallengeDeps, beginning: Beginning): Promise<void> {
  const { mode, botId, origin, answer } = beginning;
  if (mode === 'off') return;
  const network = networkOf(beginning.ip);
  const fault = answer === undefined ? 'missing' : await faultOf(deps, { botId, origin, network, answer });
  if (fault === undefined) return;
  if (mode === 'auto' && !(await isCrowded(deps, botId, network))) return;
  const salt = randomBytes(16).toString('base64url');
  const claims = challengeClaims({ botId, origin, network, salt, difficulty: challengeDifficulty });
  const { token } = await deps.signer.sign(challengeToken, claims);
  throw new AppError('challenge_required', { details: { reason: fault, challenge: { token, salt, difficulty: challengeDifficulty } } });
}

async function faultOf(
  { signer, limiter }: ChallengeDeps,
  { answer, ...here }: { botId: BotId; origin: string; network: string; answer: ChallengeAnswer },
): Promise<'expired' | 'wrong' | 'used' | undefined> {
  const known = await signer.verify(challengeToken, answer.token);
  if (known.state === 'expired') return 'expired';
  if (known.state === 'invalid') return 'wrong';
  const { botId, origin, network, salt, difficulty } = known.claims;
  if (botId !== here.botId || origin !== here.origin || network !== here.network) return 'wrong';
  if (!isSolution(salt, answer.solution, difficulty)) return 'wrong';
  // One point for as long as the challenge could be good: whoever comes second finds it taken.
  const once = { points: 1, windowSeconds: challengeToken.lifetimeSeconds + 60 };
  const [first] = await limiter.take([{ key: `challenge:${salt}`, limit: once }]);
  return first?.allowed ? undefined : 'used';
}

async function isCrowded({ limiter, freeSessions }: ChallengeDeps, botId: BotId, network: string): Promise<boolean> {
  const decisions = await limiter.take([
    { key: `begun:bot:${botId}`, limit: freeSessions.ofBot },
    { key: `begun:address:${network}`, limit: freeSessions.ofAddress },
  ]);
  return decisions.some(({ allowed }) => !allowed);
}
