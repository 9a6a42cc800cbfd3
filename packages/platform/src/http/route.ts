import type { ErrorCode } from '@parley/contract/errors';
import type { RouteAccess } from '@parley/contract/permissions';
import type { z } from 'zod';
import type { Log } from '../telemetry/log-port.ts';
import type { LimitClass } from './limits/limit-policies.ts';
import type { Reply } from './reply.ts';

export type HttpMethod = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** What a handler or an authentication hook may know of the request besides its validated input. */
export interface RouteRequest {
  /** Returned to the caller as `X-Request-Id` and written on every log line of this request. */
  readonly id: string;
  /** Upper case. */
  readonly method: string;
  /** As sent, without the query. */
  readonly path: string;
  /** What stands for the tenant in a path that begins with one, `/t/acme/…`; routes do not see it. */
  readonly tenantInPath: string | undefined;
  /** Aborted when the client goes before the answer was complete. */
  readonly signal: AbortSignal;
  readonly origin: string | undefined;
  /** The client's address as far as the configured number of trusted proxies lets it be known; `unknown` outside a server. */
  readonly ip: string;
  /** The last event of a stream that a returning client has seen, as it sent it. */
  readonly lastEventId: string | undefined;
  /** Carries the request's id. */
  readonly log: Log;
  header(name: string): string | undefined;
  /** The value of a cookie that `reply.cookie` set, by its name there; `path` is the one it was set with. */
  cookie(name: string, options?: { readonly path?: string }): string | undefined;
}

/** A body taken as it is. `contentTypes` are compared without parameters; any type is taken when left out. */
export interface BytesDeclaration {
  readonly maxBytes: number;
  readonly contentTypes?: readonly string[];
  /** Hands the body on as it comes, so that it is never whole in memory. What is longer than `maxBytes` ends with `payload_too_large`. */
  readonly stream?: true;
}

/** A body as it came; `contentType` is lower case and without parameters. */
export interface ReceivedBytes {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** A body that is still coming. It can be read once. */
export interface ReceivedStream {
  readonly bytes: AsyncIterable<Uint8Array>;
  readonly contentType: string;
}

/**
 * What an answer looks like when all went well: JSON by a schema, nothing (204), a stream of events, bytes of one content type or
 * of several, or a redirect, whose handler returns where to: a path or an http(s) URL. Which sites a redirect may lead to is the
 * handler's to decide. Bodies are filtered by their schema, so what the contract does not name never leaves.
 */
export type SuccessDeclaration =
  | Only<{ readonly status: 200 | 201 | 202; readonly body: z.ZodType }>
  | Only<{ readonly status: 204 }>
  | Only<{ readonly status: 200; readonly eventStream: z.ZodType }>
  /** The caller says which of the two it wants. */
  | {
      readonly status: 200;
      readonly body: z.ZodType;
      readonly eventStream: z.ZodType;
      readonly contentType?: never;
      readonly redirect?: never;
    }
  | Only<{ readonly status: 200; readonly contentType: string | readonly string[] }>
  | Only<{ readonly status: 303; readonly redirect: true }>;

/** A success of one kind, which may be asked for the others and has none of them. */
type Only<Success> = Success & { readonly [Kind in Exclude<'body' | 'eventStream' | 'contentType' | 'redirect', keyof Success>]?: never };

/** What a handler is given, before types narrow it to what its route declares. */
export interface UntypedInput {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly caller: unknown;
  readonly request: RouteRequest;
  readonly reply: Reply;
}

/** What a route declares besides what it takes and gives. */
export interface RouteSettings {
  readonly method: HttpMethod;
  /** With placeholders in braces: `/v1/sources/{sourceId}`. */
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly description?: string;
  /** Largest JSON body; 256 KiB unless said otherwise. */
  readonly maxBodyBytes?: number;
  /** Codes beyond those that access, params, query and body imply. */
  readonly errors: readonly ErrorCode[];
  /** Whether pages of other sites may call it; by default only what a widget session may call. */
  readonly crossOrigin?: boolean;
  /** What calling it costs. When left out: `credential` for what is public and for this origin only, such as signing in, else `usual`. */
  readonly limit?: LimitClass;
  /** Refuses what a page of another site makes a browser send: for public routes that set cookies, such as signing in. */
  readonly sameOrigin?: true;
  /** Takes access away and gives none: members do it while their tenant is suspended too, and its owner while it is closed. */
  readonly reducesAccess?: true;
  /** Left out of the OpenAPI document: pages and files. */
  readonly hidden?: boolean;
  /** For pages; everything else gets one that allows nothing. An answer that carries its own, with a nonce, keeps it. */
  readonly contentSecurityPolicy?: string;
  /** Also answers every path below its own that no other route takes: the pages of an app that routes in the browser. */
  readonly takesPathsBelow?: boolean;
  /** Errors carry an `error` member in the form of OpenAI's API as well, which its clients read. */
  readonly openAiErrors?: true;
  /** Answered over plain http even where https is required: probes come from inside and carry nothing. */
  readonly plainHttp?: true;
  /** Logged at debug only: probes and scrapes. */
  readonly quiet?: boolean;
}

/** A declared endpoint. Make one with `defineRoute`, which checks that the handler fits what is declared. */
export interface Route extends RouteSettings {
  readonly access: RouteAccess;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  readonly body?: z.ZodType;
  readonly bytes?: BytesDeclaration;
  readonly success: SuccessDeclaration;
  handle(input: UntypedInput): Promise<unknown>;
}
