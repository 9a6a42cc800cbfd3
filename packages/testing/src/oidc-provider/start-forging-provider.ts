import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

/** What a provider says that is not to be trusted. What is left out is as it should be. */
export interface Forgery {
  /** Claims of the ID token, over the right ones; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
  /** How the ID token is signed. */
  readonly signature?: 'right' | 'other key' | 'none' | 'client secret' | 'public key as secret';
  /** Over what is published at the well-known address. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** What the token endpoint answers instead; `never` leaves the request hanging. */
  readonly tokenAnswer?: { readonly status: number; readonly body: unknown } | 'never';
  /** What its key says of itself besides, such as the only issuer it is for. */
  readonly keyFields?: Readonly<Record<string, unknown>>;
  /** What comes back with the browser instead of a code. */
  readonly authorizationError?: string;
  /** What the userinfo endpoint says. */
  readonly claimsElsewhere?: Readonly<Record<string, unknown>>;
}

export interface ForgingProvider extends AsyncDisposable {
  readonly issuer: string;
  readonly address: string;
  /** What it lies about from now on. */
  forgery: Forgery;
  /** The requests to its token endpoint. */
  readonly tokenRequests: readonly { readonly form: URLSearchParams; readonly authorization: string | undefined }[];
  close(): Promise<void>;
}

const wellKnown = '/.well-known/openid-configuration';

/** A provider that signs people in without asking, and lies as it is told to: what a certified one cannot be made to do. */
export async function startForgingProvider(options: {
  clientId: string;
  clientSecret: string;
  subject: string;
  email: string;
}): Promise<ForgingProvider> {
  const [own, other] = [await generateKeyPair('RS256', { extractable: true }), await generateKeyPair('RS256')];
  const publicJwk = { ...(await exportJWK(own.publicKey)), kid: 'own', alg: 'RS256', use: 'sig' };
  const tokenRequests: { form: URLSearchParams; authorization: string | undefined }[] = [];
  const nonces = new Map<string, string>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', issuer);
    const json = (body: unknown, status = 200): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    // Microsoft publishes below a directory.
    switch (url.pathname.endsWith(wellKnown) ? wellKnown : url.pathname) {
      case wellKnown:
        return json({
          issuer,
          authorization_endpoint: `${issuer}/authorize`,
          token_endpoint: `${issuer}/token`,
          userinfo_endpoint: `${issuer}/userinfo`,
          jwks_uri: `${issuer}/jwks`,
          response_types_supported: ['code'],
          code_challenge_methods_supported: ['S256'],
          id_token_signing_alg_values_supported: ['RS256'],
          ...opened.forgery.metadata,
        });
      case '/jwks':
        return json({ keys: [{ ...publicJwk, ...opened.forgery.keyFields }] });
      case '/userinfo':
        return json(opened.forgery.claimsElsewhere ?? { sub: options.subject });
      case '/authorize': {
        const code = crypto.randomUUID();
        const error = opened.forgery.authorizationError;
        nonces.set(code, url.searchParams.get('nonce') ?? '');
        const back = new URL(url.searchParams.get('redirect_uri') ?? '');
        back.search = new URLSearchParams({
          ...(error === undefined ? { code } : { error }),
          state: url.searchParams.get('state') ?? '',
        }).toString();
        return void response.writeHead(303, { location: back.href }).end();
      }
      case '/token': {
        const form = new URLSearchParams(await readText(request));
        tokenRequests.push({ form, authorization: request.headers.authorization });
        if (opened.forgery.tokenAnswer === 'never') return;
        if (opened.forgery.tokenAnswer) return json(opened.forgery.tokenAnswer.body, opened.forgery.tokenAnswer.status);
        const idToken = await sign(nonces.get(form.get('code') ?? '') ?? '');
        return json({ access_token: 'an access token', token_type: 'Bearer', expires_in: 60, id_token: idToken });
      }
      default:
        return json({}, 404);
    }
  }

  async function sign(nonce: string): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    const right = { iss: issuer, aud: options.clientId, sub: options.subject, email: options.email, iat: now, exp: now + 60, nonce };
    const claims = { ...right, ...opened.forgery.claims } as JWTPayload;
    const { signature = 'right' } = opened.forgery;
    if (signature === 'none') return `${encode({ alg: 'none' })}.${encode(claims)}.`;
    if (signature === 'client secret') return hmac(claims, options.clientSecret);
    if (signature === 'public key as secret') return hmac(claims, JSON.stringify(publicJwk));
    const key = signature === 'right' ? own.privateKey : other.privateKey;
    return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'own' }).sign(key);
  }

  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const opened: ForgingProvider = { issuer, address: `127.0.0.1:${port}`, forgery: {}, tokenRequests, close, [Symbol.asyncDispose]: close };
  return opened;
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function hmac(claims: unknown, secret: string): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`;
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
