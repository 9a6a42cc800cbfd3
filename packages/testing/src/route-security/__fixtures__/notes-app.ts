import { AppError } from '@parley/contract/errors';
import type { ApiKeyId, BotId, ContactId, ConversationId, SourceId, TenantId } from '@parley/contract/ids';
import { formatId, idInput, idOutput, newId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import { isReading } from '@parley/contract/permissions';
import { createApp } from '@parley/platform/http/create-app';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route, RouteRequest } from '@parley/platform/http/route';
import { createMetrics } from '@parley/platform/telemetry/metrics';
import { z } from 'zod';
import type { RequestBuilder, SecurityTenant, SecurityVisitor, SecurityWorld } from '../security-world.ts';
import { createNotesPeople } from './notes-people.ts';
import type { PlantedFault } from './planted-fault.ts';

interface Note {
  readonly id: SourceId;
  readonly tenantId: TenantId;
  readonly text: string;
}

interface Tenant extends SecurityTenant {
  readonly tenantId: TenantId;
  addNote(text?: string): Note;
}

interface Session {
  readonly tenant: Tenant;
  readonly contactId: ContactId;
  readonly conversationId: ConversationId;
}

/** A small app of two tenants' notes in memory, right in every way but the planted one, with builders for its routes. */
export function createNotesApp(fault?: PlantedFault): {
  routes: readonly Route[];
  builders: Record<string, RequestBuilder<Tenant>>;
  world: SecurityWorld<Tenant>;
} {
  const is = (planted: PlantedFault) => fault === planted;
  const notes = new Map<SourceId, Note>();
  const keys = new Map<string, { tenant: Tenant; held: readonly Permission[]; bots?: ReadonlySet<BotId> }>();
  const sessions = new Map<string, Session>();
  const people = createNotesPeople(is);
  const operationsToken = `operations-${crypto.randomUUID()}`;

  const createTenant = (name: string): Tenant => {
    const tenantId = newId('tenant');
    const botId = newId('bot');
    const named = { 'parley-tenant': formatId('tenant', tenantId) };
    const addVisitor = (): SecurityVisitor => {
      const session: Session = { tenant, contactId: newId('contact'), conversationId: newId('conversation') };
      const sessionToken = `session-${crypto.randomUUID()}`;
      sessions.set(sessionToken, session);
      return { sessionToken, origin: 'https://shop.example', ids: { conversation: formatId('conversation', session.conversationId) } };
    };
    const addNote = (text = `CANARY-${name}`): Note => {
      const note = { id: newId('source'), tenantId, text };
      notes.set(note.id, note);
      return note;
    };
    const tenant: Tenant = {
      tenantId,
      canaries: [`CANARY-${name}`],
      ids: { bot: formatId('bot', botId), tenant: formatId('tenant', tenantId) },
      async apiKey(held) {
        const key = `key-${name}-${crypto.randomUUID()}`;
        keys.set(key, { tenant, held });
        return key;
      },
      async restrictedKey(held, bot) {
        const key = `key-${name}-${crypto.randomUUID()}`;
        keys.set(key, { tenant, held, bots: new Set([bot === 'own' ? botId : newId('bot')]) });
        return key;
      },
      memberCredential: async (role) => ({ ...people.member(tenantId, role), ...named }),
      browserCredential: async () => ({ ...people.browser(tenantId), ...named }),
      personCredential: async () => people.person(),
      addNote,
      get visitor() {
        visitor ??= addVisitor();
        return visitor;
      },
      get otherVisitor() {
        other ??= addVisitor();
        return other;
      },
    };
    let visitor: SecurityVisitor | undefined;
    let other: SecurityVisitor | undefined;
    return tenant;
  };
  const acme = createTenant('acme');
  const globex = createTenant('globex');
  const suspended = createTenant('suspended');

  const isOwn = (tenant: Tenant | undefined, botId: BotId) => tenant?.ids.bot === formatId('bot', botId);
  const tenantById = (tenantId: TenantId) => [acme, globex, suspended].find((tenant) => tenant.tenantId === tenantId);
  const findNote = (tenantId: TenantId, id: SourceId): Note => {
    const note = notes.get(id);
    if (!note) throw new AppError('not_found');
    if (note.tenantId === tenantId || is('no tenant check')) return note;
    if (is('forbidden instead of not_found')) throw new AppError('forbidden');
    throw new AppError('not_found', is('another text for a foreign id') ? { details: { reason: 'not yours' } } : {});
  };
  const reaches = ({ bots }: { bots?: ReadonlySet<BotId> }, id: string) =>
    bots === undefined || [...bots].some((bot) => formatId('bot', bot) === id);
  const show = (note: Note) => ({ id: formatId('source', note.id), text: note.text });

  const settings = { tag: 'Notes', summary: 'Notes.', errors: [] } as const;
  const noteBody = z.object({ id: idOutput('source'), text: z.string() });
  const fields = { text: z.string().min(1).max(1_000), botId: idInput('bot') };
  const params = z.strictObject({ noteId: is('fails on odd ids') ? z.string().transform(insist) : idInput('source') });
  const routes: Route[] = [
    defineRoute({
      ...settings,
      method: 'post',
      path: '/v1/notes',
      access: is('a route asks for less than was reviewed') ? 'knowledge.read' : 'knowledge.write',
      body: is('fields are not strict') ? z.object(fields) : z.strictObject(fields),
      success: { status: 201, body: noteBody },
      async handle({ body, caller }) {
        if (is('undeclared error')) throw new AppError('in_use');
        if (!isOwn(tenantById(caller.tenantId), body.botId) && !is('foreign id in the body is taken')) throw new AppError('not_found');
        return show(tenantById(caller.tenantId)?.addNote(body.text) ?? acme.addNote());
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/notes',
      access: 'knowledge.read',
      query: z.strictObject({ botId: idInput('bot') }),
      success: { status: 200, body: z.object({ items: z.array(noteBody), known: z.boolean().optional() }) },
      async handle({ query, caller }) {
        const own = isOwn(tenantById(caller.tenantId), query.botId);
        const items = own ? [...notes.values()].filter((note) => note.tenantId === caller.tenantId).map(show) : [];
        return {
          items,
          ...(is('foreign id in the query is told') ? { known: [acme, globex].some((tenant) => isOwn(tenant, query.botId)) } : {}),
        };
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/bots',
      access: 'bots.read',
      success: { status: 200, body: z.object({ ids: z.array(z.string()) }) },
      async handle({ caller: { tenantId, scope } }) {
        const all = [tenantById(tenantId)?.ids.bot ?? ''];
        return { ids: all.filter((id) => reaches(scope, id) || is('lists show every bot')) };
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/conversations/{conversationId}',
      access: 'conversations.read',
      params: z.strictObject({ conversationId: idInput('conversation') }),
      success: { status: 200, body: z.object({ text: z.string() }) },
      async handle({ params: { conversationId }, caller: { tenantId, scope } }) {
        const tenant = tenantById(tenantId);
        const own = [...sessions.values()].some((session) => session.tenant === tenant && session.conversationId === conversationId);
        const inReach = reaches(scope, tenant?.ids.bot ?? '') || is('the bot of a conversation is not asked for');
        if (!own || !inReach) throw new AppError('not_found');
        return { text: 'hello' };
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/notes/{noteId}',
      access: 'knowledge.read',
      params,
      success: { status: 200, body: noteBody },
      handle: async ({ params: { noteId }, caller }) => show(findNote(caller.tenantId, noteId)),
    }),
    defineRoute({
      ...settings,
      method: 'delete',
      path: '/v1/notes/{noteId}',
      access: 'knowledge.write',
      params,
      success: { status: 204 },
      async handle({ params: { noteId }, caller }) {
        if (is('deletes before it checks')) {
          const note = notes.get(noteId);
          notes.delete(noteId);
          if (note?.tenantId !== caller.tenantId) throw new AppError('not_found');
        } else {
          notes.delete(findNote(caller.tenantId, noteId).id);
        }
      },
    }),
    defineRoute({
      ...settings,
      method: 'put',
      path: '/v1/files',
      access: 'knowledge.write',
      bytes: { maxBytes: 1_000, contentTypes: ['text/plain'] },
      success: { status: 200, body: z.object({ size: z.int() }) },
      handle: async ({ body }) => ({ size: body.bytes.byteLength }),
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/chat/{conversationId}',
      access: 'visitor',
      params: z.strictObject({ conversationId: idInput('conversation') }),
      success: { status: 200, body: z.object({ text: z.string() }) },
      async handle({ params: { conversationId }, caller }) {
        const session = [...sessions.values()].find((candidate) => candidate.conversationId === conversationId);
        const mine = session?.contactId === caller.contactId || (is('no visitor check') && session?.tenant.tenantId === caller.tenantId);
        if (!session || !mine) throw new AppError('not_found');
        return { text: 'hello' };
      },
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/about',
      access: 'public',
      success: { status: 200, contentType: 'text/plain' },
      handle: async () => new Response('about', { headers: is('leaks in a header') ? { 'x-debug': 'CANARY-globex' } : {} }),
    }),
    defineRoute({
      ...settings,
      method: 'post',
      path: '/v1/sign-in',
      access: 'public',
      sameOrigin: true,
      success: { status: 204 },
      handle: async () => {},
    }),
    defineRoute({
      ...settings,
      method: 'post',
      path: '/v1/me',
      access: 'person',
      success: { status: 204 },
      handle: async () => {},
    }),
    defineRoute({
      ...settings,
      method: 'get',
      path: '/v1/operator/notes',
      access: 'operator',
      success: { status: 200, body: z.object({ count: z.int() }) },
      handle: async () => ({ count: notes.size }),
    }),
    defineRoute({ ...settings, method: 'get', path: '/inside', access: 'operations', success: { status: 204 }, handle: async () => {} }),
  ];

  const tokenOf = (header: string | undefined) => (header?.startsWith('Bearer ') ? header.slice('Bearer '.length) : '');
  const expectOpen = (tenant: Tenant, reads: boolean) => {
    if (tenant === suspended && !reads && !is('suspension is ignored')) throw new AppError('tenant_suspended');
  };
  const scopeOf = (tenantId: TenantId) => ({ tenantId, transaction: () => Promise.reject(new Error('there is no database')) });
  const asMember = (request: RouteRequest, permission: Permission) => {
    const open = (tenantId: TenantId, reads: boolean) => expectOpen(tenantById(tenantId) ?? acme, reads);
    const { tenantId, held, personId } = people.authenticateMember(request, permission, open);
    const actor = { kind: 'member', memberId: newId('member'), personId, label: 'somebody' } as const;
    return { scope: scopeOf(tenantId), tenantId, actor, permissions: new Set(held) };
  };
  const app = createApp({
    routes,
    info: { title: 'Notes', version: '1.0.0', description: '' },
    secure: false,
    ownOrigins: ({ origin }) => (is('every site is its own') && origin !== undefined ? [origin] : ['http://localhost']),
    limits: { before: () => undefined, count: async () => ({ headers: {}, refused: undefined }) },
    log: silentLog(),
    metrics: createMetrics({ processMetrics: false }),
    authenticate: {
      async permission(request, permission) {
        const token = tokenOf(request.header('authorization'));
        const exact = keys.get(token);
        const loose = [...keys].find(
          ([key]) => is('token is only looked up by its beginning') && token.length > 20 && key.startsWith(token.slice(0, 20)),
        );
        const found: { tenant: Tenant; held: readonly Permission[]; bots?: ReadonlySet<BotId> } | undefined =
          exact ?? loose?.[1] ?? (is('any credential does') && token !== '' ? { tenant: acme, held: [permission] } : undefined);
        if (!found) return asMember(request, permission);
        expectOpen(found.tenant, isReading(permission));
        if (!found.held.includes(permission) && !is('permission is ignored')) throw new AppError('forbidden');
        const { tenantId } = found.tenant;
        const apiKeyId: ApiKeyId = newId('apiKey');
        return {
          scope: { ...scopeOf(tenantId), ...(found.bots === undefined ? {} : { bots: found.bots }) },
          tenantId,
          actor: { kind: 'api_key', apiKeyId, label: 'notes' },
          permissions: new Set(found.held),
        };
      },
      async visitor(request) {
        const session = sessions.get(tokenOf(request.header('authorization')));
        if (!session) throw new AppError('unauthenticated');
        expectOpen(session.tenant, false);
        const { tenantId } = session.tenant;
        return {
          scope: scopeOf(tenantId),
          tenantId,
          botId: newId('bot'),
          contactId: session.contactId,
          origin: 'https://shop.example',
          purpose: 'live',
          botVersionId: undefined,
        };
      },
      async operations(request) {
        if (tokenOf(request.header('authorization')) !== operationsToken) throw new AppError('unauthenticated');
      },
      person: async (request) => people.authenticatePerson(request),
      operator: async (request) => people.authenticateOperator(request),
    },
  });

  return {
    routes: app.routes,
    world: {
      acme,
      globex,
      suspended,
      operatorCredential: async () => people.operator(),
      supportCredential: async ({ tenantId }, access) => ({
        ...people.supporter(tenantId, access),
        'parley-tenant': formatId('tenant', tenantId),
      }),
      operationsToken,
      baseUrl: 'http://localhost',
      send: (request) => app.fetch(request),
    },
    builders: {
      'POST /v1/notes': ({ id }) => ({ json: { text: 'new', botId: id('bot') } }),
      'GET /v1/notes': ({ id }) => ({ query: { botId: id('bot') } }),
      'GET /v1/notes/{noteId}': ({ tenant }) => ({ params: { noteId: formatId('source', tenant.addNote().id) } }),
      'DELETE /v1/notes/{noteId}': ({ tenant }) => ({ params: { noteId: formatId('source', tenant.addNote().id) } }),
      'GET /v1/bots': () => ({}),
      'GET /v1/conversations/{conversationId}': ({ id }) => ({ params: { conversationId: id('conversation') } }),
      'PUT /v1/files': () => ({ bytes: { bytes: new Uint8Array(10), contentType: 'text/plain' } }),
      'GET /v1/chat/{conversationId}': ({ id }) => ({ params: { conversationId: id('conversation') } }),
      'GET /v1/about': () => ({}),
      'POST /v1/sign-in': () => ({}),
      'POST /v1/me': () => ({}),
      'GET /v1/operator/notes': () => ({}),
      'GET /inside': () => ({}),
      'GET /openapi.json': () => ({}),
    },
  };
}

function insist(text: string): SourceId {
  const id = idInput('source').safeParse(text);
  if (!id.success) throw new TypeError(`not an id: ${text}`);
  return id.data;
}

function silentLog() {
  const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
  return silent;
}
