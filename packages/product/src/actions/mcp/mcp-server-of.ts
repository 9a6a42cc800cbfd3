import type { HttpAction, McpAction } from '@parley/contract/actions';
import type { McpServer } from '@parley/platform/mcp/mcp-session';
import { fillRequest } from '../http/fill-template.ts';

type Described = Pick<McpAction, 'url' | 'headers'>;

/** How a server is asked, with its secrets where the definition names them. */
export function mcpServerOf(
  server: Described & Pick<McpAction, 'timeoutMs'>,
  { secrets, signal }: { secrets: Readonly<Record<string, string>>; signal: AbortSignal },
): McpServer {
  const { url, headers } = fillRequest(asRequest(server), { given: {}, secrets });
  return { url, headers, timeoutMs: server.timeoutMs, signal };
}

/** The same rules hold for address and headers as for a call of a tenant's own server; no argument stands in either. */
export function asRequest({ url, headers }: Described): HttpAction {
  return {
    ...({ kind: 'http', name: 'mcp', title: 'mcp', description: 'mcp', effect: 'write', method: 'POST', body: null } as const),
    ...{ url, headers, result: [], timeoutMs: 10_000, retries: 0 },
    parameters: { type: 'object', properties: {}, required: [], additionalProperties: false },
  };
}
