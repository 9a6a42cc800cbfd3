import { createHmac } from 'node:crypto';
import { expectAnswer, type TestPerson } from './test-person.ts';

/** An authenticator app a person has set up, and what they wrote down. */
export interface TestSecondFactor {
  /** A code that was not used yet: that of the next step, so that it is good also when this one ends meanwhile. */
  code(): string;
  /** The one that was used to switch it on. */
  readonly confirmedWith: string;
  readonly backupCodes: readonly string[];
}

/** Begins to set an authenticator app up: `code` gives the present one. */
export async function beginSecondFactor(person: TestPerson): Promise<{ code(): string; secret: string; backupCodes: string[] }> {
  const body = { currentPassword: person.password };
  const setup = await expectAnswer<{ secret: string; backupCodes: string[] }>(person.call('POST', '/v1/auth/two-factor/start', body), 200);
  return { ...setup, code: () => codeOf(setup.secret, 0) };
}

/** Sets an authenticator app up for a person and confirms it. */
export async function setUpSecondFactor(person: TestPerson): Promise<TestSecondFactor> {
  const { secret, backupCodes, code } = await beginSecondFactor(person);
  const confirmedWith = code();
  await expectAnswer(person.call('POST', '/v1/auth/two-factor/confirm', { code: confirmedWith }), 204);
  return { code: () => codeOf(secret, 1), confirmedWith, backupCodes };
}

/** RFC 6238 with six digits, SHA-1 and steps of 30 seconds, as authenticator apps do it. */
function codeOf(secret: string, stepsLater: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + stepsLater));
  const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 0x0f;
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text.replace(/=+$/, '')].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
