import { AppError } from '@parley/contract/errors';
import type { AnswerContext } from './answer-request.ts';
import { preflightHeaders } from './cors.ts';
import type { ServerBindings } from './describe-request.ts';
import { describeRequest } from './describe-request.ts';
import { renderProblem } from './problem.ts';
import type { Route } from './route.ts';
import { isCrossOrigin } from './security-headers.ts';
import { splitTenantPath } from './split-tenant-path.ts';

const patterns = new WeakMap<Route, RegExp>();

/** Answers what no route takes: OPTIONS and preflight questions of a known path, else 405 with `Allow`, else 404. */
export async function answerUnmatched(
  routes: readonly Route[],
  fixedHeaders: Readonly<Record<string, string>>,
  raw: Request,
  bindings: ServerBindings,
  context: AnswerContext,
): Promise<Response> {
  const request = describeRequest(raw, bindings, context);
  const { path } = splitTenantPath(request.path);
  const here = routes.filter((route) => patternOf(route).test(path));
  const methods = allowedMethods(here);
  const headers: Record<string, string> = { ...fixedHeaders, 'x-request-id': request.id };
  let response: Response;
  if (request.method === 'OPTIONS' && here.length > 0) {
    const asked = request.header('access-control-request-method')?.toLowerCase();
    const isOpen = here.some((route) => isCrossOrigin(route) && (asked === undefined || route.method === asked));
    const preflight = isOpen ? preflightHeaders(methods) : {};
    response = new Response(null, { status: 204, headers: { ...headers, ...preflight, allow: methods.join(', ') } });
  } else {
    const error = here.length > 0 ? new AppError('method_not_allowed', { details: { allow: methods } }) : new AppError('not_found');
    // Beside a route whose clients know another form of errors, they are told of what is missing in that form too.
    const openAi = routes.some((route) => route.openAiErrors && path.startsWith(firstFolder(route.path)));
    const problem = renderProblem(error, { requestId: request.id, instance: request.path, openAi });
    response = new Response(problem.body, { status: problem.status, headers: { ...headers, ...problem.headers } });
  }
  const { status } = response;
  context.metrics.requestAnswered('unmatched', knownMethods.has(request.method) ? request.method : 'OTHER', status, 0);
  context.log.info({ requestId: request.id, method: request.method.slice(0, 20), route: 'unmatched', status }, 'request answered');
  return response;
}

const knownMethods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** `/openai/` of `/openai/v1/models`. */
function firstFolder(path: string): string {
  return path.slice(0, path.indexOf('/', 1) + 1);
}

function allowedMethods(routes: readonly Route[]): string[] {
  const methods = new Set(routes.map((route) => route.method.toUpperCase()));
  if (methods.has('GET')) methods.add('HEAD');
  if (methods.size > 0) methods.add('OPTIONS');
  return [...methods].toSorted();
}

function patternOf(route: Route): RegExp {
  let pattern = patterns.get(route);
  if (!pattern) {
    const source = route.path.split(/\{\w+\}/).map((part) => part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'));
    pattern = new RegExp(`^${source.join('[^/]+')}$`);
    patterns.set(route, pattern);
  }
  return pattern;
}
