import { idInput } from '@parley/contract/ids';
import { pageOf, pageQuery } from '@parley/contract/pagination';
import { searchRuleBody, searchRuleSchema } from '@parley/contract/search';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { z } from 'zod';
import { auditTrail } from '../../audit/public.ts';
import { addSearchRule } from './add-search-rule.ts';
import { listSearchRules } from './list-search-rules.ts';
import { removeSearchRule } from './remove-search-rule.ts';
import { toSearchRuleResponse } from './search-rule.ts';

const tag = 'Knowledge';

/** Endpoints to put a passage first for a question, or to leave it out. */
export function searchRuleRoutes(): Route[] {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/search-rules',
      access: 'knowledge.read',
      tag,
      summary: 'List search rules',
      query: pageQuery,
      success: { status: 200, body: pageOf(searchRuleSchema) },
      errors: [],
      handle: async ({ caller, query }) => {
        const page = await listSearchRules(caller.scope, query);
        return { ...page, items: page.items.map(toSearchRuleResponse) };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/search-rules',
      access: 'knowledge.write',
      tag,
      summary: 'Pin or exclude a passage or a document for a question',
      description:
        'It takes effect with the next question that is the same, in other words or order perhaps. What is pinned comes first and is ' +
        'answered from, what is excluded is not found. A rule goes with its document.',
      body: searchRuleBody,
      success: { status: 201, body: searchRuleSchema },
      errors: ['already_exists', 'limit_reached', 'not_found'],
      handle: async ({ caller, body, request }) =>
        toSearchRuleResponse(await addSearchRule(caller.scope, body, auditTrail(caller, request))),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/search-rules/{searchRuleId}',
      access: 'knowledge.write',
      tag,
      summary: 'Take a search rule back',
      params: z.strictObject({ searchRuleId: idInput('searchRule') }),
      success: { status: 204 },
      errors: [],
      handle: ({ caller, params: { searchRuleId }, request }) => removeSearchRule(caller.scope, searchRuleId, auditTrail(caller, request)),
    }),
  ];
}
