import { AppError } from '@parley/contract/errors';
import type { ApiKeyId, BotId, ContactId, TenantId } from '@parley/contract/ids';
import { newId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import { z } from 'zod';
import type { TenantScope } from '../../database/tenancy.ts';
import { createLog } from '../../telemetry/create-log.ts';
import type { MetricsRegistry } from '../../telemetry/metrics.ts';
import { createMetrics } from '../../telemetry/metrics.ts';
import type { Authenticate } from '../answer-request.ts';
import type { App, AppOptions } from '../create-app.ts';
import { createApp } from '../create-app.ts';
import { defineRoute } from '../define-route.ts';
import type { Route } from '../route.ts';

export interface FixtureApp {
  readonly app: App;
  readonly metrics: MetricsRegistry;
  /** Every line logged so far. */
  readonly lines: Record<string, unknown>[];
}

/** Builds an app of made-up routes whose keys are `Bearer key:<permission>` and whose sessions are `Bearer visitor`. */
export function createFixtureApp(extraRoutes: readonly Route[] = [], options: Partial<AppOptions> = {}): FixtureApp {
  const lines: Record<string, unknown>[] = [];
  const log = createLog({ level: 'debug', format: 'json', destination: { write: (line: string) => void lines.push(JSON.parse(line)) } });
  const metrics = createMetrics({ processMetrics: false });
  const app = createApp({
    routes: [...fixtureRoutes(), ...extraRoutes],
    authenticate: fixtureAuthenticate(),
    log,
    metrics,
    info: { title: 'Fixture', version: '1.0.0', description: 'Made up.' },
    secure: false,
    ownOrigins: () => ['https://parley.example'],
    limits: { before: () => undefined, count: async () => ({ headers: {}, refused: undefined }) },
    ...options,
  });
  return { app, metrics, lines };
}

const thing = z.object({ name: z.string(), count: z.int() }).meta({ id: 'Thing' });

function fixtureRoutes(): Route[] {
  const settings = { tag: 'Things', summary: 'A thing.', errors: [] } as const;
  return [
    defineRoute({
      ...settings,
      method: 'post',
      path: '/v1/things',
      access: 'knowledge.write',
      query: z.strictObject({ dry: z.enum(['yes', 'no']).default('no'), label: z.array(z.string()).optional() }),
      body: z.strictObject({
        name: z.string().trim().min(1).max(120),
        count: z.int().default(1),
        tags: z.array(z.string()).max(5).optional(),
        extra: z.unknown().optional(),
        map: z.record(z.string(), z.unknown()).optional(),
      }),
      success: { status: 201, body: thing },
      errors: ['already_exists'],
      async handle({ body, query }) {
        if (body.name === 'taken') throw new AppError('already_exists', { message: 'secret of the log' });
        return { name: `${body.name}${query.label?.join('+') ?? ''}`, count: body.count };
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/things/{thingId}',
      access: 'knowledge.read',
      params: z.strictObject({ thingId: z.string().max(40) }),
      success: { status: 200, body: thing },
      async handle({ params }) {
        if (params.thingId === 'boom') throw new Error('password=hunter2');
        if (params.thingId === 'unfit') return { name: 'x', count: 1.5 };
        if (params.thingId === 'busy') throw new AppError('rate_limited', { details: { retryAfterSeconds: 6.2 } });
        const row = { name: params.thingId, count: 1, tenantSecret: 'never sent' };
        return row;
      },
    }),
    defineRoute({
      ...settings,
      method: 'delete',
      path: '/v1/things/{thingId}',
      access: 'knowledge.write',
      params: z.strictObject({ thingId: z.string() }),
      success: { status: 204 },
      handle: async () => {},
    }),
    defineRoute({
      ...settings,
      method: 'put',
      path: '/v1/files',
      access: 'knowledge.write',
      bytes: { maxBytes: 1024 * 1024, contentTypes: ['text/plain', 'application/pdf'] },
      success: { status: 200, body: z.object({ size: z.int(), contentType: z.string() }) },
      handle: async ({ body }) => ({ size: body.bytes.byteLength, contentType: body.contentType }),
    }),
    defineRoute({
      ...settings,
      method: 'post',
      path: '/v1/chat/sessions',
      access: 'public',
      crossOrigin: true,
      body: z.strictObject({ hello: z.string() }),
      success: { status: 201, body: z.object({ ip: z.string() }) },
      async handle({ request, reply }) {
        if (request.origin === 'https://shop.example') reply.allowOrigin();
        return { ip: request.ip };
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/chat/me',
      access: 'visitor',
      success: { status: 200, body: z.object({ contactId: z.string() }) },
      handle: async ({ caller }) => ({ contactId: caller.contactId }),
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/inside',
      access: 'operations',
      success: { status: 204 },
      handle: async () => {},
    }),
  ];
}

function fixtureAuthenticate(): Authenticate {
  const tenantId: TenantId = newId('tenant');
  const apiKeyId: ApiKeyId = newId('apiKey');
  const botId: BotId = newId('bot');
  const contactId: ContactId = newId('contact');
  const scope: TenantScope = { tenantId, transaction: () => Promise.reject(new Error('the fixture has no database')) };
  return {
    async permission(request, permission: Permission) {
      const token = request.header('authorization') ?? '';
      if (!token.startsWith('Bearer key:')) throw new AppError('unauthenticated');
      if (token !== `Bearer key:${permission}`) throw new AppError('forbidden');
      return { scope, tenantId, actor: { kind: 'api_key', apiKeyId, label: 'fixture' }, permissions: new Set([permission]) };
    },
    async visitor(request) {
      const token = request.header('authorization');
      if (token === 'Bearer ended') throw new AppError('session_expired');
      if (token !== 'Bearer visitor') throw new AppError('unauthenticated');
      return { scope, tenantId, botId, contactId, origin: 'https://shop.example', purpose: 'live', botVersionId: undefined };
    },
    async operations(request) {
      if (request.header('authorization') !== 'Bearer operator') throw new AppError('unauthenticated');
    },
    person: () => Promise.reject(new AppError('unauthenticated')),
    operator: () => Promise.reject(new AppError('unauthenticated')),
  };
}
