import { AppError } from '@parley/contract/errors';
import type { SocialProviderName } from '@parley/contract/social-providers';
import type { Reply } from '@parley/platform/http/reply';
import type { RouteRequest } from '@parley/platform/http/route';
import { flowSeconds } from '../flow-cookie.ts';
import { failed } from '../sso/sso-failure.ts';
import { insertUsedAnswer } from '../sso/used-answers.store.ts';
import { enterThroughSocial } from './enter-through-social.ts';
import { offeredProvider, type Social, socialRedirectUrl } from './social.ts';
import { type SocialFlow, socialFlow } from './social-flow.ts';

interface Exchange {
  readonly provider: SocialProviderName;
  readonly answer: Readonly<Record<string, string>>;
  readonly request: RouteRequest;
  readonly reply: Reply;
}

const signInPage = '/app/sign-in';

/** Takes what a provider answered; gives the path to go to. What is wrong with it leads to the page it began on, by the error's code. */
export async function finishSocial(deps: Social, exchange: Exchange): Promise<string> {
  const provider = offeredProvider(deps, exchange.provider);
  const flow = socialFlow.take(exchange.request, exchange.reply, deps.secretBox, deps.identity.now());
  return land(exchange, flow, async () => {
    const { answer, request, reply } = exchange;
    if (flow?.provider !== exchange.provider)
      throw new AppError('sso_expired', { message: 'this browser began no sign-in with this provider that is still open' });
    if (answer['state'] !== flow.challenge.state) throw failed('the state is of another sign-in');
    await useOnce(deps, flow);
    // Whoever changed their mind at the provider is back where they began, and nothing went wrong.
    if (answer['error'] === 'access_denied') return flow.linking === null ? signInPage : flow.returnTo;
    const vouched = await provider.finish(socialRedirectUrl(deps, request, provider.name), answer, flow.challenge);
    return enterThroughSocial(deps, { vouched, flow, request, reply });
  });
}

/** An answer is good once, in whatever process it arrives. */
async function useOnce({ identity: { database } }: Social, { provider, challenge, startedAt }: SocialFlow): Promise<void> {
  const goodUntil = new Date(startedAt + flowSeconds * 1_000);
  const first = await database.asIdentity('use an answer of a provider once', (db) =>
    insertUsedAnswer(db, `social ${provider} ${challenge.state}`, goodUntil),
  );
  if (!first) throw failed('the state was used before');
}

/** A browser is on its way: what Parley refuses is shown by the page it lands on; the reason is logged. */
async function land({ request }: Exchange, flow: SocialFlow | undefined, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    request.log.warn({ err: error, code: error.code }, 'signing in with a provider was refused');
    const target = new URL(flow?.linking ? flow.returnTo : signInPage, 'https://parley.invalid');
    target.searchParams.set('error', error.code);
    target.searchParams.set('requestId', request.id);
    return `${target.pathname}${target.search}${target.hash}`;
  }
}
