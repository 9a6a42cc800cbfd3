import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** What one hash costs: memory and how often it is gone through. */
export interface PasswordCost {
  readonly memoryKib: number;
  readonly passes: number;
}

/** OWASP's recommendation for Argon2id with one lane (Password Storage Cheat Sheet, 2025). */
export const usualPasswordCost: PasswordCost = { memoryKib: 19_456, passes: 2 };

const saltBytes = 16;
const hashBytes = 32;
const shape = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=1\$([\w+/]{22})\$([\w+/]{43})$/;

/** Hashes with Argon2id, outside the main thread. The text names its cost, so that hashes of another cost stay good. */
export async function hashPassword(password: string, cost: PasswordCost = usualPasswordCost): Promise<string> {
  const salt = randomBytes(saltBytes);
  const hash = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memoryKib},t=${cost.passes},p=1$${unpadded(salt)}$${unpadded(hash)}`;
}

/** Whether a password is the one that was hashed. A text that is no hash matches nothing. */
export async function verifyPassword(password: string, hash: string): Promise<boolean> {
  const match = shape.exec(hash);
  if (match === null) return false;
  const [, memoryKib, passes, salt = '', expected = ''] = match;
  const derived = await derive(password, Buffer.from(salt, 'base64'), { memoryKib: Number(memoryKib), passes: Number(passes) });
  return timingSafeEqual(derived, Buffer.from(expected, 'base64'));
}

/** The same password typed on two keyboards is the same bytes (NIST SP 800-63B §3.1.1.2). */
function derive(password: string, salt: Buffer, { memoryKib, passes }: PasswordCost): Promise<Buffer> {
  const parameters: Argon2Parameters = {
    message: Buffer.from(password.normalize('NFKC'), 'utf8'),
    nonce: salt,
    parallelism: 1,
    tagLength: hashBytes,
    memory: memoryKib,
    passes,
  };
  return new Promise((resolve, reject) => {
    argon2('argon2id', parameters, (error, derived) => (error === null ? resolve(derived) : reject(error)));
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
