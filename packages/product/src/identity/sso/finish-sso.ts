import { AppError } from '@parley/contract/errors';
import type { SsoConnectionId } from '@parley/contract/ids';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { flowSeconds } from '../flow-cookie.ts';
import { startSession } from '../start-session.ts';
import { enterThroughSso } from './enter-through-sso.ts';
import { finishOidc, type OidcAnswer } from './finish-oidc.ts';
import { finishSaml } from './finish-saml.ts';
import { ssoMethod } from './require-sso-rules.ts';
import { returnPath } from './return-path.ts';
import type { Sso } from './sso.ts';
import { ssoAddresses, ssoBase } from './sso-addresses.ts';
import { decryptionKeyOf } from './sso-admin.ts';
import type { OidcConnection, SamlConnection } from './sso-connection.ts';
import { type FoundConnection, findConnectionAnywhere } from './sso-connections.store.ts';
import { failed } from './sso-failure.ts';
import { type SsoFlow, takeFlow } from './sso-flow.ts';
import type { SsoIdentity } from './sso-identity.ts';
import { useAnswers } from './use-answer.ts';

interface Exchange {
  readonly connectionId: SsoConnectionId;
  readonly request: RouteRequest;
  readonly reply: Reply;
}

/** Takes what an OpenID Connect provider answered; gives the path to go to. What is wrong with it leads to the sign-in page. */
export async function finishOidcSignIn(deps: Sso, exchange: Exchange & { answer: OidcAnswer }): Promise<string> {
  const found = await findOpen(deps, exchange.connectionId, 'oidc');
  const flow = takeFlow(exchange.request, exchange.reply, deps.secretBox, deps.identity.now());
  return land(exchange, flow, async () => {
    const expected = flow?.connectionId === exchange.connectionId ? flow.oidc : null;
    if (flow === undefined || expected === null) throw expired();
    if (exchange.answer['state'] !== expected.state) throw failed('the state is of another sign-in');
    await useAnswers(deps.identity, exchange.connectionId, [{ kind: 'state', value: expected.state, goodUntil: endOf(flow) }]);
    const { tenantId, connection } = found;
    const addresses = addressesOf(deps, exchange);
    const identity = await finishOidc(deps.oidcClients, { tenantId, connection, addresses, answer: exchange.answer, expected });
    return enter(deps, exchange, found, identity, flow);
  });
}

/** Takes what a SAML provider made the browser post; gives the path to go to. What is wrong with it leads to the sign-in page. */
export async function finishSamlSignIn(
  deps: Sso,
  exchange: Exchange & { samlResponse: string | undefined; relayState: string | undefined },
): Promise<string> {
  const found = await findOpen(deps, exchange.connectionId, 'saml');
  const flow = takeFlow(exchange.request, exchange.reply, deps.secretBox, deps.identity.now());
  return land(exchange, flow, async () => {
    const requestId = flow?.connectionId === exchange.connectionId ? flow.saml?.requestId : undefined;
    const made = flow === undefined || requestId === undefined ? undefined : { requestId, startedAt: flow.startedAt };
    if (exchange.samlResponse === undefined) throw failed('there is no response');
    const { identity, assertion, answered } = await finishSaml({
      connection: found.connection,
      addresses: addressesOf(deps, exchange),
      samlResponse: exchange.samlResponse,
      made,
      now: deps.identity.now(),
      decryptionKey: decryptionKeyOf(deps, found),
    });
    await useAnswers(deps.identity, exchange.connectionId, [
      { kind: 'assertion', value: assertion.id, goodUntil: assertion.goodUntil },
      ...(answered === undefined || flow === undefined
        ? []
        : [{ kind: 'request' as const, value: answered.requestId, goodUntil: endOf(flow) }]),
    ]);
    return enter(deps, exchange, found, identity, answered === undefined ? undefined : flow, exchange.relayState);
  });
}

type Found<Connection> = FoundConnection & { readonly connection: Connection };

async function findOpen(deps: Sso, id: SsoConnectionId, kind: 'oidc'): Promise<Found<OidcConnection>>;
async function findOpen(deps: Sso, id: SsoConnectionId, kind: 'saml'): Promise<Found<SamlConnection>>;
async function findOpen({ identity: { database } }: Sso, id: SsoConnectionId, kind: string): Promise<FoundConnection> {
  const found = await database.asIdentity('find the connection a provider answers', (db) => findConnectionAnywhere(db, id));
  if (found?.connection.kind !== kind || !found.connection.enabled) throw new AppError('not_found');
  return found;
}

async function enter(
  deps: Sso,
  { request, reply }: Exchange,
  found: FoundConnection,
  identity: SsoIdentity,
  flow: SsoFlow | undefined,
  relayState?: string,
): Promise<string> {
  const linking = flow?.linking ?? null;
  const personId = await enterThroughSso(deps, { found, identity, linking, request });
  if (flow?.enters ?? true)
    await startSession(deps.identity, { personId, marks: { method: ssoMethod(found.connection.id) }, request, reply });
  return flow?.returnTo ?? returnPath(relayState);
}

/** A browser is on its way: what Parley refuses is shown by the page it lands on, by the error's code; the reason is logged. */
async function land({ request }: Exchange, flow: SsoFlow | undefined, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    request.log.warn({ err: error, code: error.code }, 'single sign-on was refused');
    const page = flow?.linking ? flow.returnTo : '/app/sign-in';
    const target = new URL(page, 'https://parley.invalid');
    target.searchParams.set('error', error.code);
    target.searchParams.set('requestId', request.id);
    return `${target.pathname}${target.search}${target.hash}`;
  }
}

function addressesOf({ publicUrl }: Sso, { request, connectionId }: Exchange) {
  return ssoAddresses(ssoBase(publicUrl, request), connectionId);
}

function endOf({ startedAt }: SsoFlow): Date {
  return new Date(startedAt + flowSeconds * 1_000);
}

function expired(): AppError {
  return new AppError('sso_expired', { message: 'this browser began no sign-in through this connection that is still open' });
}
