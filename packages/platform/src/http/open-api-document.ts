import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { createRoute } from '@hono/zod-openapi';
import type { ErrorCode } from '@parley/contract/errors';
import { errorTable } from '@parley/contract/errors';
import { problemSchema } from '@parley/contract/problem';
import { declaredErrors } from './declared-errors.ts';
import type { SchemaComponents } from './open-api-schemas.ts';
import { collectSchemas } from './open-api-schemas.ts';
import type { Route } from './route.ts';

export interface DocumentInfo {
  readonly title: string;
  readonly version: string;
  readonly description: string;
}

const securitySchemes = {
  apiKey: { type: 'http', scheme: 'bearer', description: "A tenant's API key." },
  visitorSession: { type: 'http', scheme: 'bearer', description: 'The session token that `POST /v1/chat/sessions` gives to a widget.' },
  operationsToken: {
    type: 'http',
    scheme: 'bearer',
    description: "The installation's own monitoring token; not needed from the same machine.",
  },
} as const;

/** Describes every route that is not hidden as OpenAPI 3.1, from the same schemas that check requests and answers. */
export function openApiDocument(app: OpenAPIHono, routes: readonly Route[], info: DocumentInfo): object {
  const schemas = collectSchemas();
  for (const route of routes) {
    if (!route.hidden) app.openAPIRegistry.registerPath(describeRoute(route, schemas));
  }
  for (const [name, schema] of Object.entries(schemas.all())) app.openAPIRegistry.registerComponent('schemas', name, schema);
  for (const [name, scheme] of Object.entries(securitySchemes)) app.openAPIRegistry.registerComponent('securitySchemes', name, scheme);
  const tags = [...new Set(routes.filter((route) => !route.hidden).map((route) => route.tag))].map((name) => ({ name }));
  return app.getOpenAPI31Document({ openapi: '3.1.0', info: { ...info }, servers: [{ url: '/' }], tags });
}

function describeRoute(route: Route, schemas: SchemaComponents): RouteConfig {
  const security = securityOf(route);
  return createRoute({
    method: route.method,
    path: route.path,
    operationId: operationId(route),
    tags: [route.tag],
    summary: route.summary,
    ...(route.description ? { description: route.description } : {}),
    ...(security ? { security: [{ [security]: [] }] } : {}),
    'x-parley-access': route.access,
    request: {
      ...(route.params ? { params: route.params } : {}),
      ...(route.query ? { query: route.query } : {}),
      ...requestBody(route, schemas),
    },
    responses: { ...successResponse(route, schemas), ...problemResponses(route, schemas) },
  });
}

function operationId({ method, path }: Route): string {
  const words = path.split(/[^\w]+/).filter((word) => word !== '' && word !== 'v1');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function securityOf({ access }: Route): keyof typeof securitySchemes | undefined {
  if (access === 'public') return undefined;
  if (access === 'visitor') return 'visitorSession';
  return access === 'operations' ? 'operationsToken' : 'apiKey';
}

function requestBody(route: Route, schemas: SchemaComponents): Pick<NonNullable<RouteConfig['request']>, 'body'> {
  if (route.body) {
    return {
      body: {
        required: !route.body.safeParse(undefined).success,
        content: { 'application/json': { schema: schemas.reference(route.body, 'input') } },
      },
    };
  }
  if (!route.bytes) return {};
  const types = route.bytes.contentTypes ?? ['application/octet-stream'];
  return {
    body: {
      required: true,
      description: `At most ${route.bytes.maxBytes} bytes.`,
      content: Object.fromEntries(types.map((type) => [type, { schema: {} }])),
    },
  };
}

function successResponse({ success }: Route, schemas: SchemaComponents): RouteConfig['responses'] {
  if (success.body || success.eventStream) {
    const streamed = 'Server-sent events; the `data` of each is one of these.';
    return {
      [success.status]: {
        description: success.body ? 'Done.' : streamed,
        content: {
          ...(success.body ? { 'application/json': { schema: schemas.reference(success.body, 'output') } } : {}),
          ...(success.eventStream ? { 'text/event-stream': { schema: schemas.reference(success.eventStream, 'output') } } : {}),
        },
      },
    };
  }
  if (success.contentType) {
    const types = [success.contentType].flat();
    return { 200: { description: 'Done.', content: Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }])) } };
  }
  if (success.redirect)
    return { 303: { description: 'Go on at `Location`.', headers: { Location: { schema: { type: 'string', format: 'uri-reference' } } } } };
  return { [success.status]: { description: 'Done; there is nothing to return.' } };
}

function problemResponses(route: Route, schemas: SchemaComponents): RouteConfig['responses'] {
  const problem = schemas.reference(problemSchema, 'output');
  const byStatus = Map.groupBy([...declaredErrors(route)].toSorted(), (code) => errorTable[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      {
        description: codes.map((code: ErrorCode) => `\`${code}\`: ${errorTable[code].text}`).join('\n\n'),
        content: {
          'application/problem+json': { schema: { allOf: [problem, { type: 'object', properties: { code: { enum: codes } } }] } },
        },
      },
    ]),
  );
}
