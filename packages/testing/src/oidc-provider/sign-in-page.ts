import type { IncomingMessage, ServerResponse } from 'node:http';
import type Provider from 'oidc-provider';
import type { ProviderAccount } from './provider-account.ts';

interface SignInOptions {
  readonly accounts: ReadonlyMap<string, ProviderAccount>;
  readonly signInAs: string | undefined;
}

/** The provider's own page: asks for a name and nothing else, or lets somebody in at once who was chosen before. */
export async function signInPage(
  provider: Provider,
  request: IncomingMessage,
  response: ServerResponse,
  options: SignInOptions,
): Promise<void> {
  const name = options.signInAs ?? (request.method === 'POST' ? await readName(request) : undefined);
  if (name === undefined) {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(
      '<!doctype html><title>Identity provider</title><form method="post"><label>Name <input name="name" autofocus></label><button>Sign in</button></form>',
    );
    return;
  }
  const account = options.accounts.get(name);
  if (account === undefined) {
    await provider.interactionFinished(request, response, { error: 'access_denied', error_description: 'nobody by that name' });
    return;
  }
  const { params } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: account.subject, clientId: String(params['client_id']) });
  grant.addOIDCScope(String(params['scope']));
  const result = { login: { accountId: account.subject }, consent: { grantId: await grant.save() } };
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
}

async function readName(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString()).get('name') ?? '';
}
