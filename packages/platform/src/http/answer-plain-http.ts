import { AppError } from '@parley/contract/errors';
import type { AnswerContext } from './answer-request.ts';
import type { ServerBindings } from './describe-request.ts';
import { describeRequest } from './describe-request.ts';
import { renderProblem } from './problem.ts';
import type { RouteRequest } from './route.ts';

/**
 * Answers a request that reached the outermost trusted proxy by plain http, though the installation is reached by https: a page is
 * redirected, and whatever may carry something secret (a credential, a body) is refused, so that nobody goes on sending it in the
 * clear. Undefined for all that came by https, and where the proxy does not say.
 */
export async function answerPlainHttp(
  raw: Request,
  bindings: ServerBindings,
  fixedHeaders: Readonly<Record<string, string>>,
  context: AnswerContext,
): Promise<Response | undefined> {
  const scheme = forwardedScheme(raw.headers.get('x-forwarded-proto'), context.trustedProxyHops);
  if (scheme === undefined || scheme === 'https') return undefined;
  const request = describeRequest(raw, bindings, context);
  const headers: Record<string, string> = { ...fixedHeaders, 'x-request-id': request.id };
  let response: Response;
  try {
    const location = await secureAddress(request, raw.url, context);
    response = new Response(null, { status: 308, headers: { ...headers, 'cache-control': 'no-store', location } });
  } catch (error) {
    const problem = renderProblem(error, { requestId: request.id, instance: request.path });
    response = new Response(problem.body, { status: problem.status, headers: { ...headers, ...problem.headers } });
  }
  context.metrics.requestAnswered('plain http', request.method === 'GET' ? 'GET' : 'OTHER', response.status, 0);
  context.log.info({ requestId: request.id, route: 'plain http', status: response.status }, 'request answered');
  return response;
}

/** What the outermost trusted proxy says it was reached by: each proxy adds to the list, or the outermost one alone sets it. */
function forwardedScheme(header: string | null, trustedHops: number): string | undefined {
  if (header === null || trustedHops <= 0) return undefined;
  const schemes = header.split(',').map((scheme) => scheme.trim().toLowerCase());
  return schemes[Math.max(0, schemes.length - trustedHops)];
}

/** The same address by https, at the host that was asked for if it is one of ours. Counted, because finding that out costs a look-up. */
async function secureAddress(request: RouteRequest, url: string, { ownOrigins, limits }: AnswerContext): Promise<string> {
  const isPage = (request.method === 'GET' || request.method === 'HEAD') && request.header('authorization') === undefined;
  if (!isPage) throw new AppError('https_required');
  const { refused } = limits.before('usual', request) ?? (await limits.count('usual', request, undefined));
  if (refused) throw refused;
  const own = (await ownOrigins(request)).filter((origin) => origin.startsWith('https://'));
  const asked = `https://${request.header('host')?.replace(/:80$/, '')}`;
  const origin = own.includes(asked) ? asked : own[0];
  if (origin === undefined) throw new AppError('https_required');
  return origin + url.slice(url.indexOf('/', url.indexOf('://') + 3));
}
