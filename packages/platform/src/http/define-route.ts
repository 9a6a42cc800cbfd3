import type { RouteAccess } from '@parley/contract/permissions';
import type { z } from 'zod';
import type { CallerFor } from './caller.ts';
import type { Reply } from './reply.ts';
import type {
  BytesDeclaration,
  ReceivedBytes,
  ReceivedStream,
  Route,
  RouteRequest,
  RouteSettings,
  SuccessDeclaration,
  UntypedInput,
} from './route.ts';

type NoFields = Record<never, never>;
type OutputOf<Schema> = Schema extends z.ZodType ? z.output<Schema> : NoFields;
type BodyOf<Body, Bytes> = Body extends z.ZodType
  ? z.output<Body>
  : Bytes extends BytesDeclaration & { readonly stream: true }
    ? ReceivedStream
    : Bytes extends BytesDeclaration
      ? ReceivedBytes
      : undefined;

/** What a handler must give: the body before its schema filters it, nothing for 204, the target of a redirect, else a finished Response. */
export type ResultOf<Success extends SuccessDeclaration> = Success extends {
  readonly body: infer Body extends z.ZodType;
  readonly eventStream: z.ZodType;
}
  ? Promise<z.input<Body> | Response>
  : Success extends { readonly body: infer Body extends z.ZodType }
    ? Promise<z.input<Body>>
    : Success extends { readonly status: 204 }
      ? Promise<void>
      : Success extends { readonly redirect: true }
        ? Promise<string>
        : Promise<Response>;

/** What a handler gets: validated input, and the caller its access implies. */
export interface HandlerInput<Access extends RouteAccess, Params, Query, Body, Bytes> {
  readonly params: OutputOf<Params>;
  readonly query: OutputOf<Query>;
  readonly body: BodyOf<Body, Bytes>;
  readonly caller: CallerFor<Access>;
  readonly request: RouteRequest;
  /** Cookies and headers to send with the answer. */
  readonly reply: Reply;
}

interface RouteDeclaration<Access extends RouteAccess, Success extends SuccessDeclaration, Params, Query, Body, Bytes>
  extends RouteSettings {
  readonly access: Access;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  readonly bytes?: Bytes;
  readonly success: Success;
  handle(input: HandlerInput<Access, Params, Query, Body, Bytes>): ResultOf<Success>;
}

/** Declares one endpoint. Mistakes that types cannot see (a placeholder without a schema, a body on a GET) throw when the module loads. */
export function defineRoute<
  Access extends RouteAccess,
  Success extends SuccessDeclaration,
  Params extends z.ZodObject | undefined = undefined,
  Query extends z.ZodObject | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
  Bytes extends BytesDeclaration | undefined = undefined,
>(declaration: RouteDeclaration<Access, Success, Params, Query, Body, Bytes>): Route {
  const { method, path, params, query, body, bytes, handle, ...rest } = declaration;
  const label = `${method.toUpperCase()} ${path}`;
  const placeholders = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const declared = Object.keys(params?.shape ?? {});
  if (!/^\/(?:[\w.{}~-]+\/?)*$/.test(path)) throw new TypeError(`${label}: write placeholders in braces, as in /v1/bots/{botId}`);
  if (placeholders.toSorted().join() !== declared.toSorted().join())
    throw new TypeError(`${label}: its params are not the placeholders of its path`);
  if (rest.crossOrigin && rest.access !== 'public' && rest.access !== 'visitor')
    throw new TypeError(`${label}: what members and API keys may do is not for other sites' pages`);
  if (rest.sameOrigin && rest.crossOrigin) throw new TypeError(`${label}: other sites may call it, or they may not`);
  if (rest.takesPathsBelow && (method !== 'get' || params || !path.endsWith('/')))
    throw new TypeError(`${label}: what takes the paths below it is a GET without placeholders whose path ends in a slash`);
  if (body && bytes) throw new TypeError(`${label}: a body is JSON or bytes, not both`);
  if ((body || bytes) && method === 'get') throw new TypeError(`${label}: a GET has no body`);
  return {
    ...rest,
    method,
    path,
    ...(params ? { params } : {}),
    ...(query ? { query } : {}),
    ...(body ? { body } : {}),
    ...(bytes ? { bytes } : {}),
    // The one place where a handler's types are dropped; answerRequest gives it what its own declaration promised.
    handle: handle as (input: UntypedInput) => Promise<unknown>,
  };
}
