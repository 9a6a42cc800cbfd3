import { createHash } from 'node:crypto';
import { type BotId, formatId, parseId } from '@parley/contract/ids';
import type { TokenKind } from '@parley/platform/secrets/token-signer';
import { z } from 'zod';

/** A small sum that a browser works out before it may begin: nothing to one visitor, dear to whoever begins thousands of sessions. */
export interface ChallengeClaims {
  botId: BotId;
  origin: string;
  network: string;
  salt: string;
  difficulty: number;
}

/** Zero bits that a hash must begin with: 65,536 tries on average, a third of a second for the widget on one core of a busy server. */
export const challengeDifficulty = 16;

export const challengeToken: TokenKind<ChallengeClaims> = {
  name: 'parley-challenge+jwt',
  lifetimeSeconds: 5 * 60,
  claims: z
    .object({ bid: z.string(), org: z.string(), net: z.string(), slt: z.string(), dif: z.coerce.number().int().min(1).max(32) })
    .transform(({ bid, org, net, slt, dif }, context) => {
      const botId = parseId('bot', bid);
      if (botId === undefined) context.addIssue('not an id');
      return { botId: botId as BotId, origin: org, network: net, salt: slt, difficulty: dif };
    }),
};

export function challengeClaims({ botId, origin, network, salt, difficulty }: ChallengeClaims): Record<string, string> {
  return { bid: formatId('bot', botId), org: origin, net: network, slt: salt, dif: String(difficulty) };
}

/** Whether the SHA-256 of salt, dot and solution begins with so many zero bits. */
export function isSolution(salt: string, solution: string, difficulty: number): boolean {
  const first = createHash('sha256').update(`${salt}.${solution}`).digest().readUInt32BE(0);
  return Math.clz32(first) >= difficulty;
}
