import { type ImportedActions, mcpActionSchema, type ReadMcpToolsBody } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { listMcpTools, type McpTool } from '@parley/platform/mcp/mcp-tools';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import { actionNameFor } from '../action-name-for.ts';
import { keptSecrets } from '../kept-secrets.ts';
import { mergeSecrets } from '../save-action.ts';
import { mcpServerOf } from './mcp-server-of.ts';
import { requireSoundMcpServer } from './require-sound-mcp-server.ts';
import { toolParameters } from './tool-parameters.ts';

export interface ReadMcpToolsDeps {
  readonly fetch: GuardedFetch;
  readonly secretBox: SecretBox;
}

type Item = ImportedActions['items'][number];

const timeoutMs = 10_000;

/**
 * Reads the tools of an MCP server as actions to choose from; what is described of them is all that bots can ever call. A tool counts as
 * writing unless the server says that it only reads.
 */
export async function readMcpTools(scope: TenantScope, deps: ReadMcpToolsDeps, input: ReadMcpToolsBody): Promise<ImportedActions> {
  const { url, headers, actionId } = input;
  const kept = actionId === undefined ? {} : await keptSecrets(scope, deps.secretBox, { actionId, url });
  const secrets = mergeSecrets(kept, input.secrets);
  requireSoundMcpServer(input, Object.keys(secrets));
  const server = mcpServerOf({ url, headers, timeoutMs }, { secrets, signal: AbortSignal.timeout(timeoutMs * 2) });
  try {
    const tools = await listMcpTools(deps.fetch, server);
    return { items: tools.map((tool) => toItem(tool, { url, headers })), problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { items: [], problem: error.code };
  }
}

function toItem(tool: McpTool, server: Pick<ReadMcpToolsBody, 'url' | 'headers'>): Item {
  const parameters = toolParameters(tool.inputSchema);
  const refused = (reason: Item['reason'], about: string, problem: string): Item => ({
    ...{ operation: tool.name, definition: null },
    ...{ problem, reason, about },
  });
  if ('missing' in parameters)
    return refused('argument', parameters.missing, `${parameters.missing}: must be a text, a number, or yes or no`);
  const title = (tool.title ?? tool.annotations?.title ?? tool.name).trim().slice(0, 120) || tool.name;
  const definition = mcpActionSchema.safeParse({
    kind: 'mcp',
    name: actionNameFor(tool.name),
    title,
    description: (tool.description ?? '').trim().slice(0, 1000) || title,
    effect: tool.annotations?.readOnlyHint === true ? 'read' : 'write',
    ...server,
    tool: tool.name,
    parameters,
  });
  if (definition.success) return { operation: tool.name, definition: definition.data, problem: null, reason: null, about: '' };
  const [issue] = definition.error.issues;
  const field = issue?.path.join('.') ?? '';
  return refused('not_valid', field, issue === undefined ? 'cannot be read' : `${field}: ${issue.message}`);
}
