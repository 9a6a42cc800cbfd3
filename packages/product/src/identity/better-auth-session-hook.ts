import { createHash } from 'node:crypto';
import { createOTP } from '@better-auth/utils/otp';
import type { PersonId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import { APIError } from 'better-auth/api';
import type { StoredSecrets } from './better-auth-secrets.ts';
import { readSessionMarks, sessionMarksHeader } from './better-auth-session-marks.ts';
import { claimTimeStep, findSecondFactorRow } from './second-factors.store.ts';

interface HookContext {
  readonly path?: string;
  readonly body?: unknown;
  readonly headers?: Headers | undefined;
}

const periodSeconds = 30;
const digits = 6;
/** A clock may be one step off, either way. */
const drift = [0, -1, 1];

/** Runs before better-auth stores a session: no code of an authenticator app opens two, and each says how it came to be. */
export function beforeSession(deps: { database: Database; secrets: StoredSecrets; now: () => number }) {
  return async <Session extends { userId: string }>(session: Session, context: HookContext | null) => {
    if (context?.path === '/two-factor/verify-totp') {
      const { code } = context.body as { code: string };
      if (!(await claimCode(deps, session.userId as PersonId, code))) {
        throw APIError.from('UNAUTHORIZED', { code: 'INVALID_CODE', message: 'the code was used already' });
      }
    }
    return { data: { ...session, ...readSessionMarks(context?.headers?.get(sessionMarksHeader)) } };
  };
}

/** Notes that a code was used; false when it was before. better-auth has found it right, but does not remember it (RFC 6238 §5.2). */
async function claimCode(
  { database, secrets, now }: Parameters<typeof beforeSession>[0],
  personId: PersonId,
  code: string,
): Promise<boolean> {
  const row = await database.asIdentity('read a second factor', (db) => findSecondFactorRow(db, personId));
  if (row === undefined) return false;
  const secret = secrets.open('second_factors', 'secret', row);
  const otp = createOTP(secret, { period: periodSeconds, digits });
  const current = Math.floor(now() / 1000 / periodSeconds);
  for (const step of drift.map((offset) => current + offset)) {
    if ((await otp.hotp(step)) !== code) continue;
    const expiresAt = new Date((step + 10) * periodSeconds * 1000);
    return database.asIdentity('use a code', (db) => claimTimeStep(db, { id: stepId(secret, step), personId, step, expiresAt }));
  }
  return false;
}

/** The same secret and step are the same id, so that the primary key lets one through. */
function stepId(secret: string, step: number): string {
  const hex = createHash('sha256').update(`time step ${step} ${secret}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
