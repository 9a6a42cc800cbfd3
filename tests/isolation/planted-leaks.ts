import { AppError } from '@parley/contract/errors';
import { formatId, idInput, newId, parseId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import { eventStream } from '@parley/platform/http/event-stream';
import type { Route } from '@parley/platform/http/route';
import type { TestApp } from '@parley/testing/app/create-test-app';
import type { RequestBuilder } from '@parley/testing/route-security/security-world';
import { sql } from 'kysely';
import { z } from 'zod';
import type { AttackedTenant } from '../security/security-tenant.ts';

/** Endpoints that each make one mistake by which tenants come to see one another, and a right request for each. */
export interface PlantedLeaks {
  readonly routes: readonly Route[];
  readonly builders: Readonly<Record<string, RequestBuilder<AttackedTenant>>>;
  /** What the endpoints set going and did not wait for. */
  settled(): Promise<unknown>;
}

/** `app` is asked for when a request comes, as the endpoints are declared before there is one. */
export function plantLeaks(app: () => TestApp): PlantedLeaks {
  const settings = { tag: 'Planted', summary: 'Makes a mistake.', errors: [] } as const;
  const params = z.strictObject({ sourceId: idInput('source') });
  const body = z.strictObject({ sourceId: idInput('source') });
  const text = z.object({ text: z.string() });
  const cached = new Map<string, string>();
  const said: string[] = [];
  const running: Promise<unknown>[] = [];

  /** The name of whoever's source, as a superuser finds it. */
  const nameOf = async (sourceId: string): Promise<string> => {
    const { rows } = await app().test.asAdmin((client) => client.query('select name from sources where id = $1', [sourceId]));
    if (rows.length === 0) throw new AppError('not_found');
    return rows[0].name;
  };
  const namesOf = (scope: TenantScope) =>
    scope.transaction(async (db) => (await db.selectFrom('sources').select('name').execute()).map(({ name }) => name).join());

  const routes = [
    defineRoute({
      ...settings,
      method: 'get',
      path: '/planted/superuser/{sourceId}',
      access: 'knowledge.read',
      params,
      success: { status: 200, body: text },
      handle: async ({ params: { sourceId } }) => ({ text: await nameOf(sourceId) }),
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/planted/definer/{sourceId}',
      access: 'knowledge.read',
      params,
      success: { status: 200, body: text },
      handle: ({ params: { sourceId }, caller }) =>
        caller.scope.transaction(async (db) => {
          const { rows } = await sql<{ name: string | null }>`select planted_name(${sourceId}) as name`.execute(db);
          return { text: rows[0]?.name ?? '' };
        }),
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/planted/cache',
      access: 'knowledge.read',
      success: { status: 200, body: text },
      async handle({ caller }) {
        const known = cached.get('names') ?? (await namesOf(caller.scope));
        cached.set('names', known);
        return { text: known };
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/planted/cursor',
      access: 'knowledge.read',
      query: z.strictObject({ limit: z.coerce.number().optional(), cursor: z.string().optional() }),
      success: { status: 200, body: z.object({ text: z.string(), nextCursor: z.string() }) },
      async handle({ query, caller }) {
        const tenantId = parseId('tenant', Buffer.from(query.cursor ?? '', 'base64url').toString()) ?? caller.tenantId;
        const scope = tenantId === caller.tenantId ? caller.scope : app().test.database.forTenant(tenantId);
        return { text: await namesOf(scope), nextCursor: Buffer.from(formatId('tenant', tenantId)).toString('base64url') };
      },
    }),
    defineRoute({
      ...settings,
      method: 'post',
      path: '/planted/conflict',
      access: 'knowledge.write',
      body,
      success: { status: 204 },
      async handle({ body: { sourceId } }) {
        throw new AppError('conflict', { details: { taken: await nameOf(sourceId) } });
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/planted/files/{sourceId}',
      access: 'knowledge.read',
      params,
      success: { status: 200, contentType: 'application/octet-stream' },
      async handle({ params: { sourceId }, reply }) {
        reply.header('content-disposition', `attachment; filename="${await nameOf(sourceId)}"`);
        return new Response('bytes', { headers: { 'content-type': 'application/octet-stream' } });
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/planted/events',
      access: 'knowledge.read',
      success: { status: 200, eventStream: z.object({ type: z.literal('said'), text: z.string() }) },
      async handle({ caller }) {
        said.push(await namesOf(caller.scope));
        const events = said.map((each, id) => ({ id: id + 1, event: { type: 'said', text: each } }));
        return eventStream(
          (async function* () {
            yield* events;
          })(),
          { onDisconnect() {} },
        );
      },
    }),
    defineRoute({
      ...settings,
      method: 'post',
      path: '/planted/jobs',
      access: 'knowledge.write',
      body: z.strictObject({ tenantId: idInput('tenant') }),
      success: { status: 202, body: z.object({}) },
      async handle({ body: { tenantId } }) {
        const scope = app().test.database.forTenant(tenantId);
        running.push(
          scope.transaction((db) =>
            db
              .insertInto('contacts')
              .values({ id: newId('contact') })
              .execute(),
          ),
        );
        return {};
      },
    }),
    defineRoute({
      ...settings,
      method: 'post',
      path: '/planted/log',
      access: 'knowledge.write',
      body,
      success: { status: 204 },
      async handle({ body: { sourceId }, request }) {
        request.log.warn({ name: await nameOf(sourceId) }, 'a source of somebody');
      },
    }),
  ];

  const ofSource: RequestBuilder<AttackedTenant> = ({ id }) => ({ params: { sourceId: id('source') } });
  const withSource: RequestBuilder<AttackedTenant> = ({ id }) => ({ json: { sourceId: id('source') } });
  return {
    routes,
    builders: {
      'GET /planted/superuser/{sourceId}': ofSource,
      'GET /planted/definer/{sourceId}': ofSource,
      'GET /planted/cache': () => ({}),
      'GET /planted/cursor': () => ({}),
      'POST /planted/conflict': withSource,
      'GET /planted/files/{sourceId}': ofSource,
      'GET /planted/events': () => ({}),
      'POST /planted/jobs': ({ id }) => ({ json: { tenantId: id('tenant') } }),
      'POST /planted/log': withSource,
    },
    settled: () => Promise.allSettled(running.splice(0)),
  };
}
