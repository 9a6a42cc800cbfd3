import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@parley/contract/errors';

/** OWASP ASVS 5.0, 6.2.1 and 6.2.9: at least 8 characters, and no less than 64 allowed. */
export const passwordLength = { min: 8, max: 128 };

/** What is wrong with a password. There are no rules on what characters it must have (ASVS 6.2.5). */
export type PasswordFault = 'too_short' | 'too_long' | 'too_common' | 'contains_email';

let common: ReadonlySet<string> | undefined;

/** Says what is wrong with a new password, if anything. */
function findPasswordFault(password: string, email: string): PasswordFault | undefined {
  if (password.length > passwordLength.max) return 'too_long';
  if (password.length < passwordLength.min) return 'too_short';
  const lower = password.toLowerCase();
  const [name = ''] = email.toLowerCase().split('@');
  if (lower.includes(email.toLowerCase()) || (name.length >= 4 && lower.replaceAll(/[\d\W_]+/g, '') === name.replaceAll(/[\d\W_]+/g, '')))
    return 'contains_email';
  return commonPasswords().has(lower) ? 'too_common' : undefined;
}

/** Throws `password_rejected`, with the reason in its details, unless a password may be used. */
export function requireGoodPassword(password: string, email: string): void {
  const reason = findPasswordFault(password, email);
  if (reason !== undefined) throw new AppError('password_rejected', { details: { reason } });
}

function commonPasswords(): ReadonlySet<string> {
  common ??= new Set(
    readFileSync(join(import.meta.dirname, 'common-passwords.txt'), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
  );
  return common;
}
