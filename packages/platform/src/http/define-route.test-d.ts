import { createBotBody } from '@parley/contract/bots';
import type { BotId, ContactId } from '@parley/contract/ids';
import { idInput } from '@parley/contract/ids';
import { streamEventSchema } from '@parley/contract/stream-events';
import { z } from 'zod';
import type { TenantScope } from '../database/tenancy.ts';
import { defineRoute } from './define-route.ts';

type Equal<Left, Right> = (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
function expectType<Expected>() {
  return <Actual>(_value: Actual, ..._same: Equal<Actual, Expected> extends true ? [] : ['not the same type']): void => {};
}

const settings = { tag: 'Bots', summary: 'A route.', errors: [] } as const;
const named = z.object({ name: z.string() });
const params = z.strictObject({ botId: idInput('bot') });

/** Never run: each declaration compiles or must not. */
export function declarations(): void {
  defineRoute({
    ...settings,
    method: 'post',
    path: '/v1/bots/{botId}',
    access: 'bots.write',
    params,
    query: z.strictObject({ limit: z.coerce.number().default(1) }),
    body: createBotBody,
    success: { status: 201, body: named },
    async handle({ params: { botId }, query, body, caller, request }) {
      expectType<BotId>()(botId);
      expectType<{ limit: number }>()(query);
      expectType<TenantScope>()(caller.scope);
      expectType<AbortSignal>()(request.signal);
      expectType<number>()(body.draft.maxOutputTokens);
      // @ts-expect-error a contact is known in a visitor's session only
      void caller.contactId;
      return { name: body.name };
    },
  });

  defineRoute({
    ...settings,
    method: 'put',
    path: '/v1/files',
    access: 'visitor',
    bytes: { maxBytes: 10 },
    success: { status: 204 },
    async handle({ body, caller }) {
      expectType<Uint8Array>()(body.bytes);
      expectType<string>()(body.contentType);
      expectType<ContactId>()(caller.contactId);
    },
  });

  defineRoute({
    ...settings,
    method: 'get',
    path: '/v1/stream',
    access: 'visitor',
    success: { status: 200, eventStream: streamEventSchema },
    handle: async () => new Response(''),
  });

  // @ts-expect-error access is missing: who may call a route is never left open
  defineRoute({ ...settings, method: 'get', path: '/v1/a', success: { status: 204 }, handle: async () => {} });

  // @ts-expect-error no permission of that name
  defineRoute({ ...settings, method: 'get', path: '/v1/a', access: 'bots.own', success: { status: 204 }, handle: async () => {} });

  defineRoute({
    ...settings,
    // @ts-expect-error no error of that name is in the table
    errors: ['nonsense'],
    method: 'get',
    path: '/v1/a',
    access: 'public',
    success: { status: 204 },
    handle: async () => {},
  });

  defineRoute({
    ...settings,
    method: 'get',
    path: '/v1/a',
    access: 'public',
    success: { status: 200, body: named },
    // @ts-expect-error the answer lacks what its schema names
    handle: async () => ({ title: 'x' }),
  });

  defineRoute({
    ...settings,
    method: 'get',
    path: '/v1/a',
    access: 'public',
    success: { status: 204 },
    // @ts-expect-error 204 has no body
    handle: async () => ({ name: 'x' }),
  });

  defineRoute({
    ...settings,
    method: 'get',
    path: '/v1/a',
    access: 'public',
    success: { status: 200, eventStream: named },
    // @ts-expect-error a stream is answered by a Response
    handle: async () => ({ name: 'x' }),
  });

  defineRoute({
    ...settings,
    method: 'get',
    path: '/v1/a',
    access: 'public',
    success: { status: 303, redirect: true },
    // @ts-expect-error a redirect is answered by where it leads
    handle: async () => new Response(''),
  });

  // @ts-expect-error 404 is no success
  defineRoute({ ...settings, method: 'get', path: '/v1/a', access: 'public', success: { status: 404 }, handle: async () => {} });

  defineRoute({
    ...settings,
    method: 'get',
    path: '/v1/a',
    access: 'public',
    success: { status: 204 },
    async handle({ caller, body, params: none, query }) {
      // @ts-expect-error anyone may call a public route, so there is no tenant to act for
      void caller.scope;
      // @ts-expect-error no body was declared
      void body.name;
      // @ts-expect-error no params were declared
      void none.botId;
      // @ts-expect-error no query was declared
      void query.limit;
    },
  });

  defineRoute({
    ...settings,
    method: 'get',
    path: '/metrics',
    access: 'operations',
    success: { status: 204 },
    async handle({ caller }) {
      expectType<null>()(caller);
    },
  });
}
