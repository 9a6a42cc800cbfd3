import {
  type ActionResponse,
  actionListSchema,
  actionSchema,
  actionTestSchema,
  changeActionBody,
  importActionsBody,
  importedActionsSchema,
  leadSchema,
  readMcpToolsBody,
  saveActionBody,
  testActionBody,
} from '@parley/contract/actions';
import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { auditTrail } from '../audit/public.ts';
import { selectActionUses } from '../bots/public.ts';
import type { Actions } from './actions.ts';
import { deleteAction } from './delete-action.ts';
import { deleteLead } from './forms/delete-lead.ts';
import { exportLeads } from './forms/export-leads.ts';
import { getLead } from './forms/get-lead.ts';
import { toLeadResponse } from './forms/lead-response.ts';
import { listLeads } from './forms/list-leads.ts';
import { listActions } from './list-actions.ts';
import { readMcpTools } from './mcp/read-mcp-tools.ts';
import { importOpenapi } from './openapi/import-openapi.ts';
import { type SaveActionDeps, saveAction } from './save-action.ts';
import { type StoredAction, toActionResponse } from './stored-action.ts';
import { type TestActionDeps, testAction } from './test-action.ts';

export interface ActionRouteDeps extends SaveActionDeps, TestActionDeps {
  readonly actions: Actions;
}

const params = z.strictObject({ actionId: idInput('action') });
const leadParams = z.strictObject({ leadId: idInput('lead') });
const tag = 'Actions';
const csv = 'text/csv; charset=utf-8';

/** Endpoints to describe what a tenant's bots can do, and to read what visitors sent by it. */
export function actionRoutes(deps: ActionRouteDeps) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/actions',
      access: 'actions.read',
      tag,
      summary: 'List actions',
      description:
        "The built-in ones, then the tenant's own by name, each with the bots that may call it. Of secrets, their names are shown.",
      success: { status: 200, body: actionListSchema },
      errors: [],
      handle: async ({ caller }) => ({ items: await listActions(caller.scope, deps.actions) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/actions',
      access: 'actions.write',
      tag,
      summary: 'Describe an action',
      description: 'Bots call it when their published version names it. Secrets are kept sealed and never shown again.',
      body: saveActionBody,
      success: { status: 201, body: actionSchema },
      errors: ['limit_reached', 'already_exists'],
      handle: async ({ caller, body, request }) =>
        withUses(caller.scope, await saveAction(caller.scope, deps, { ...body, id: undefined, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/actions/{actionId}',
      access: 'actions.write',
      tag,
      summary: 'Change an action',
      description:
        'The definition is replaced whole; secrets that are left out stay, unless the host changes. It counts at once. Bots call it by its name: under another it is gone for those of `usedBy`. A change made from an older `revision` than there is is refused.',
      params,
      body: changeActionBody,
      success: { status: 200, body: actionSchema },
      errors: ['already_exists', 'conflict'],
      handle: async ({ caller, params: { actionId }, body, request }) =>
        withUses(caller.scope, await saveAction(caller.scope, deps, { ...body, id: actionId, trail: auditTrail(caller, request) })),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/actions/{actionId}',
      access: 'actions.write',
      tag,
      summary: 'Remove an action',
      params,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { actionId }, request }) =>
        deleteAction(caller.scope, { id: actionId, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/actions/test',
      access: 'actions.write',
      tag,
      summary: 'Try an action',
      description: 'Calls the server once, as a bot would, stored or not. An action that writes, writes.',
      body: testActionBody,
      success: { status: 200, body: actionTestSchema },
      errors: ['not_found'],
      handle: ({ caller, body }) => testAction(caller.scope, deps, body),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/actions/import',
      access: 'actions.write',
      tag,
      summary: 'Read actions from an OpenAPI document',
      description: 'Stores nothing: choose from what is given, and describe each as an action.',
      maxBodyBytes: 16 * 1024 * 1024,
      body: importActionsBody,
      success: { status: 200, body: importedActionsSchema },
      errors: [],
      handle: async ({ body }) => importOpenapi(body.document, body.server),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/actions/mcp-tools',
      access: 'actions.write',
      tag,
      summary: 'Read actions from an MCP server',
      description: 'Asks the server for its tools and stores nothing: choose from what is given, and describe each as an action.',
      body: readMcpToolsBody,
      success: { status: 200, body: importedActionsSchema },
      errors: ['not_found'],
      handle: ({ caller, body }) => readMcpTools(caller.scope, deps, body),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/leads',
      access: 'contacts.read',
      tag,
      summary: 'List what visitors sent with forms',
      query: pageQuery,
      success: { status: 200, body: pageOf(leadSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listLeads(caller.scope, query);
        return { ...page, items: page.items.map(toLeadResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/leads/export',
      access: 'contacts.read',
      tag,
      summary: 'Export what visitors sent with forms',
      description: 'All leads, newest first, as CSV with a column for each label.',
      success: { status: 200, contentType: csv },
      errors: [],
      handle: async ({ caller }) =>
        new Response(ReadableStream.from(exportLeads(caller.scope)).pipeThrough(new TextEncoderStream()), {
          headers: { 'content-type': csv, 'content-disposition': 'attachment; filename="leads.csv"', 'cache-control': 'no-store' },
        }),
    }),
    defineRoute({
      method: 'get',
      path: '/v1/leads/{leadId}',
      access: 'contacts.read',
      tag,
      summary: 'Read what a visitor sent with a form',
      params: leadParams,
      success: { status: 200, body: leadSchema },
      errors: [],
      handle: async ({ caller, params: { leadId } }) => toLeadResponse(await getLead(caller.scope, leadId)),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/leads/{leadId}',
      access: 'contacts.write',
      tag,
      summary: 'Delete what a visitor sent with a form',
      description: 'What was mailed or posted elsewhere before is not called back.',
      params: leadParams,
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { leadId }, request }) => deleteLead(caller.scope, { id: leadId, trail: auditTrail(caller, request) }),
    }),
  ];
}

async function withUses(scope: TenantScope, action: StoredAction): Promise<ActionResponse> {
  return toActionResponse(action, await scope.transaction((db) => selectActionUses(db, scope.bots)));
}
