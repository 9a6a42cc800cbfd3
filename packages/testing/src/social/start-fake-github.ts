import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What GitHub says of whoever signs in; what is left out is as it should be. */
export interface GithubBehaviour {
  readonly profile?: Readonly<Record<string, unknown>>;
  readonly emails?: readonly { readonly email: string; readonly primary: boolean; readonly verified: boolean }[];
  /** Answers a path otherwise. */
  readonly answers?: Readonly<Record<string, { readonly status: number; readonly body: unknown }>>;
}

export interface FakeGithub extends AsyncDisposable {
  /** Where it is, as a GitHub Enterprise Server: its API is below `/api/v3`. */
  readonly url: string;
  /** What PARLEY_FETCH_ALLOW must hold. */
  readonly address: string;
  behaviour: GithubBehaviour;
  close(): Promise<void>;
}

/**
 * GitHub's sign-in and the two endpoints of its API that say who somebody is. It signs people in without asking, gives a code once and
 * only for the verifier of the challenge it came with, and shows the API to holders of its tokens alone.
 */
export async function startFakeGithub(app: { clientId: string; clientSecret: string }): Promise<FakeGithub> {
  const challenges = new Map<string, { challenge: string; redirectUrl: string }>();
  const tokens = new Set<string>();
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    const json = (body: unknown, status = 200): void =>
      void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const other = opened.behaviour.answers?.[pathname];
    if (other !== undefined) return json(other.body, other.status);
    if (pathname === '/login/oauth/authorize') {
      const [code, back] = [crypto.randomUUID(), new URL(searchParams.get('redirect_uri') ?? '')];
      challenges.set(code, { challenge: searchParams.get('code_challenge') ?? '', redirectUrl: back.href });
      back.search = new URLSearchParams({ code, state: searchParams.get('state') ?? '' }).toString();
      return void response.writeHead(302, { location: back.href }).end();
    }
    if (pathname === '/login/oauth/access_token') return json(await exchange(await readForm(request)));
    if (!tokens.has(request.headers.authorization?.replace('Bearer ', '') ?? '')) return json({ message: 'Bad credentials' }, 401);
    if (pathname === '/api/v3/user') return json(opened.behaviour.profile ?? { id: 1, login: 'ada', name: 'Ada' });
    if (pathname === '/api/v3/user/emails') return json(opened.behaviour.emails ?? []);
    return json({ message: 'Not Found' }, 404);
  }

  /** GitHub says what is wrong in a body of status 200. */
  async function exchange(form: URLSearchParams): Promise<object> {
    const code = form.get('code') ?? '';
    const begun = challenges.get(code);
    challenges.delete(code);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(form.get('code_verifier') ?? ''));
    const proven = begun?.challenge === Buffer.from(digest).toString('base64url') && begun.redirectUrl === form.get('redirect_uri');
    if (!proven) return { error: 'bad_verification_code' };
    if (form.get('client_id') !== app.clientId || form.get('client_secret') !== app.clientSecret)
      return { error: 'incorrect_client_credentials' };
    const token = `gho_${crypto.randomUUID()}`;
    tokens.add(token);
    return { access_token: token, token_type: 'bearer', scope: 'read:user,user:email' };
  }

  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const opened: FakeGithub = { url, address: `127.0.0.1:${port}`, behaviour: {}, close, [Symbol.asyncDispose]: close };
  return opened;
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString());
}
