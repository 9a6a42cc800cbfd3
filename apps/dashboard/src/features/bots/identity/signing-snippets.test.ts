import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type SigningWay, signingSnippetsOf } from './signing-snippets.ts';

const secret = 'pis_a-secret-of-a-bot';
const externalId = 'user-42 ä';

/** What the snippet for Node.js signs, run as it stands. */
async function signOnNode(way: SigningWay): Promise<string> {
  const code = signingSnippetsOf(way).find(({ key }) => key === 'node')?.code;
  const program = `${code}\nprocess.stdout.write(signUser(${JSON.stringify(externalId)}));`;
  const env = { PARLEY_IDENTITY_SECRET: secret };
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { env });
  return stdout;
}

describe('the snippets that sign who a user is', () => {
  it('make an HMAC of the id in hexadecimal', async () => {
    expect(await signOnNode('hmac')).toBe('8ee3cf832cb6a8bf00ccb6b674191bda4f50fc6a73715604411c3cc4044a79d3');
  });

  it('make a JWT (HS256) of the id that ends', async () => {
    const [head = '', claims = '', signature] = (await signOnNode('jwt')).split('.');
    const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
    expect(signature).toBe(createHmac('sha256', secret).update(`${head}.${claims}`).digest('base64url'));
    expect(read(head)).toEqual({ alg: 'HS256', typ: 'JWT' });
    expect(read(claims)).toEqual({ sub: externalId, exp: expect.any(Number) });
  });

  it('hold the secret in none of the languages, but read it from the environment', () => {
    const codes = (['jwt', 'hmac'] as const).flatMap((way) => signingSnippetsOf(way).map(({ code }) => code));
    expect(codes.filter((code) => /PARLEY_IDENTITY_SECRET/.test(code) && !/pis_/.test(code))).toHaveLength(6);
  });
});
