import { botSchema, createBotBody } from '@parley/contract/bots';
import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { streamEventSchema } from '@parley/contract/stream-events';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { defineRoute } from './define-route.ts';

interface Document {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { readonly schemas: Record<string, Record<string, unknown>>; readonly securitySchemes: Record<string, unknown> };
}

interface Operation {
  readonly operationId: string;
  readonly security?: unknown;
  readonly parameters?: readonly Record<string, unknown>[];
  readonly requestBody?: { readonly required: boolean; readonly content: Record<string, { readonly schema: Record<string, unknown> }> };
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Record<string, unknown> }> }>;
  readonly 'x-parley-access': string;
}

const settings = { tag: 'Bots', summary: 'Bots.', errors: [] } as const;
const never = () => Promise.reject(new Error('only described'));

function describeRoutes() {
  const { app } = createFixtureApp([
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/bots',
      access: 'bots.read',
      query: pageQuery,
      success: { status: 200, body: pageOf(botSchema) },
      handle: never,
    }),
    defineRoute({
      ...settings,
      method: 'post',
      path: '/v1/bots/{botId}',
      access: 'bots.write',
      params: z.strictObject({ botId: idInput('bot') }),
      body: createBotBody,
      success: { status: 201, body: botSchema },
      handle: never,
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/turns',
      access: 'visitor',
      success: { status: 200, eventStream: streamEventSchema },
      handle: never,
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/page',
      access: 'public',
      hidden: true,
      success: { status: 204 },
      handle: async () => {},
    }),
  ]);
  return app.openApi as Document;
}

function operationOf(document: Document, method: string, path: string): Operation {
  const operation = document.paths[path]?.[method];
  if (!operation) throw new Error(`${method} ${path} is not described`);
  return operation;
}

describe('openApiDocument', () => {
  it('describes who may call an operation', () => {
    const document = describeRoutes();
    expect(document.openapi).toBe('3.1.0');
    const write = operationOf(document, 'post', '/v1/bots/{botId}');
    expect(write).toMatchObject({ operationId: 'postBotsBotId', security: [{ apiKey: [] }], 'x-parley-access': 'bots.write' });
    expect(operationOf(document, 'get', '/v1/turns').security).toEqual([{ visitorSession: [] }]);
    expect(operationOf(document, 'post', '/v1/chat/sessions').security).toBeUndefined();
    expect(Object.keys(document.components.securitySchemes)).toEqual(['apiKey', 'visitorSession', 'operationsToken']);
  });

  it('keeps the nullability of a schema out of its component', () => {
    const { schemas } = describeRoutes().components;
    expect(schemas['BotVersion']?.['type']).toBe('object');
    expect(schemas['Bot']).toMatchObject({
      properties: { published: { anyOf: [{ $ref: '#/components/schemas/BotVersion' }, { type: 'null' }] } },
    });
  });

  it('tells what may be left out of a request from what is always in an answer', () => {
    const { schemas } = describeRoutes().components;
    expect(schemas['BotConfig']?.['required']).toContain('greeting');
    expect(schemas['BotConfigInput']?.['required']).toBeUndefined();
    const body = operationOf(describeRoutes(), 'post', '/v1/bots/{botId}').requestBody?.content['application/json']?.schema;
    expect(JSON.stringify(body)).toContain('#/components/schemas/BotConfigInput');
    expect(body?.['additionalProperties']).toBe(false);
  });

  it('describes parameters, streams and every problem that may be answered', () => {
    const document = describeRoutes();
    expect(operationOf(document, 'get', '/v1/bots').parameters).toContainEqual(
      expect.objectContaining({
        name: 'limit',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ default: 20, maximum: 100 }),
      }),
    );
    expect(operationOf(document, 'get', '/v1/turns').responses['200']?.content?.['text/event-stream']?.schema).toEqual({
      $ref: '#/components/schemas/StreamEvent',
    });
    const problems = operationOf(document, 'post', '/v1/bots/{botId}').responses;
    expect(Object.keys(problems)).toEqual(['201', '400', '401', '403', '404', '409', '413', '415', '429', '500', '503', '507']);
    expect(JSON.stringify(problems['403']?.content?.['application/problem+json'])).toContain(
      '"enum":["cross_site_request","forbidden","second_factor_required","sso_required","sso_session_elsewhere","tenant_closed","tenant_suspended"]',
    );
  });

  it('leaves hidden routes out and has no dangling reference', () => {
    const document = describeRoutes();
    expect(document.paths['/page']).toBeUndefined();
    expect(document.paths['/openapi.json']).toBeUndefined();
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map((match) => match[1] ?? '');
    expect(names.filter((name) => !(name in document.components.schemas))).toEqual([]);
    expect(JSON.stringify(document)).not.toContain('$defs');
  });

  it('is served to anybody', async () => {
    const { app } = createFixtureApp();
    const response = await app.fetch(new Request('http://localhost/openapi.json', { headers: { origin: 'https://anybody.example' } }));
    expect(await response.json()).toEqual(JSON.parse(JSON.stringify(app.openApi)));
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });
});
