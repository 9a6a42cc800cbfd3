import { authenticatorCode } from './authenticator-code.ts';
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
  return { ...setup, code: () => authenticatorCode(setup.secret, 0) };
}

/** Sets an authenticator app up for a person and confirms it. */
export async function setUpSecondFactor(person: TestPerson): Promise<TestSecondFactor> {
  const { secret, backupCodes, code } = await beginSecondFactor(person);
  const confirmedWith = code();
  await expectAnswer(person.call('POST', '/v1/auth/two-factor/confirm', { code: confirmedWith }), 204);
  return { code: () => authenticatorCode(secret, 1), confirmedWith, backupCodes };
}
