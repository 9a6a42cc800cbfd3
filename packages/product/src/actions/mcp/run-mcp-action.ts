import type { McpAction } from '@parley/contract/actions';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { callMcpTool } from '@parley/platform/mcp/mcp-tools';
import type { ActionArguments } from '../action.ts';
import { blotOut } from '../http/read-result.ts';
import type { HttpOutcome } from '../http/run-http-action.ts';
import { mcpServerOf } from './mcp-server-of.ts';

const mostText = 4_000;

/** Has an MCP server carry out a tool, once. What it says is cut to what a prompt can hold, without the action's secrets. */
export async function runMcpAction(
  fetch: GuardedFetch,
  action: McpAction,
  { given, secrets, signal }: { given: ActionArguments; secrets: Readonly<Record<string, string>>; signal: AbortSignal },
): Promise<Omit<HttpOutcome, 'request'>> {
  const server = mcpServerOf(action, { secrets, signal });
  const { text, failed } = await callMcpTool(fetch, server, { name: action.tool, arguments: given });
  const body = blotOut(text, Object.values(secrets)).slice(0, mostText);
  return { status: 200, body, result: failed ? { failed: true, text: body } : { text: body } };
}
