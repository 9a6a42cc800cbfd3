import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair } from 'jose';
import Provider, { type Account, type ClientMetadata, type JWK } from 'oidc-provider';
import { memoryAdapter } from './memory-adapter.ts';
import type { ProviderAccount } from './provider-account.ts';
import { signInPage } from './sign-in-page.ts';

export interface TestOidcProvider extends AsyncDisposable {
  readonly issuer: string;
  /** What PARLEY_FETCH_ALLOW must hold. */
  readonly address: string;
  /** Who may sign in, by the name they type. */
  readonly accounts: Map<string, ProviderAccount>;
  /** Makes everybody who comes be this account, without a page; undefined shows the page. */
  signInAs: string | undefined;
  /** Lets an application send people here. */
  register(client: { clientId: string; clientSecret: string; redirectUrl: string; authentication?: string }): void;
  close(): Promise<void>;
}

/** A real OpenID Connect provider (oidc-provider, certified) on a free port of this machine. */
export async function startOidcProvider(): Promise<TestOidcProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(privateKey)), kid: 'test-key', use: 'sig', alg: 'RS256' } as JWK;
  const clients: ClientMetadata[] = [];
  const accounts = new Map<string, ProviderAccount>();
  let handle: (request: IncomingMessage, response: ServerResponse) => void = (_request, response) => response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;

  function build(): void {
    const provider = new Provider(issuer, {
      clients: [...clients],
      jwks: { keys: [jwk] },
      cookies: { keys: ['for tests'] },
      claims: { email: ['email', 'email_verified'], profile: ['name', 'given_name', 'family_name'], openid: ['sub'] },
      conformIdTokenClaims: false,
      adapter: memoryAdapter(),
      ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, subject) => toAccount([...accounts.values()].find((account) => account.subject === subject)),
    });
    const callback = provider.callback();
    handle = (request, response) => {
      if (request.url?.startsWith('/interaction/')) {
        void signInPage(provider, request, response, { accounts, signInAs: opened.signInAs }).catch((error: unknown) =>
          response.writeHead(400).end(String(error)),
        );
      } else callback(request, response);
    };
  }

  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const opened: TestOidcProvider = {
    issuer,
    address: `127.0.0.1:${port}`,
    accounts,
    signInAs: undefined,
    register({ clientId, clientSecret, redirectUrl, authentication = 'client_secret_basic' }) {
      clients.push({
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: [redirectUrl],
        token_endpoint_auth_method: authentication as 'client_secret_basic',
      });
      build();
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  build();
  return opened;
}

function toAccount(account: ProviderAccount | undefined): Account | undefined {
  return account && { accountId: account.subject, claims: async () => ({ sub: account.subject, ...account.claims }) };
}
