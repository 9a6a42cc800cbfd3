import { AppError, errorTable } from '@parley/contract/errors';
import type { BotId } from '@parley/contract/ids';
import type { McpMessageBody } from '@parley/contract/mcp';
import type { TenantCaller } from '@parley/platform/http/caller';
import { type Bot, getBot } from '../../bots/public.ts';
import { askTool } from './ask-tool.ts';
import type { BotTool, BotToolDeps } from './bot-tool.ts';
import { searchTool } from './search-tool.ts';

/** What answers a request: a result, or why there is none, as JSON-RPC writes it. */
type McpAnswer = { result: Record<string, unknown> } | { error: { code: number; message: string } };

const versions = ['2025-11-25', '2025-06-18', '2025-03-26'];
const usualVersion = '2025-06-18';
const tools: readonly BotTool[] = [askTool, searchTool];

/** Answers one message of a client; undefined for what is no request. A bot without a published version answers nothing. */
export async function answerMcp(
  caller: TenantCaller,
  deps: BotToolDeps,
  { botId, message, signal }: { botId: BotId; message: McpMessageBody; signal: AbortSignal },
): Promise<McpAnswer | undefined> {
  const bot = await getBot(caller.scope, botId);
  if (bot.published === null) throw new AppError('bot_not_published');
  const { id, method, params = {} } = message;
  if (id === undefined || method === undefined) return undefined;
  const offered = tools.filter(({ permission }) => caller.permissions.has(permission));
  if (method === 'initialize') return { result: hello(bot, params['protocolVersion']) };
  if (method === 'ping') return { result: {} };
  if (method === 'tools/list') return { result: { tools: offered.map(({ listed }) => listed) } };
  if (method !== 'tools/call') return { error: { code: -32_601, message: 'there is no such method' } };
  const tool = offered.find(({ listed }) => listed.name === params['name']);
  if (tool === undefined) return { error: { code: -32_602, message: 'there is no such tool' } };
  const given = tool.arguments.safeParse(params['arguments'] ?? {});
  if (!given.success) return { error: { code: -32_602, message: `the arguments of ${tool.listed.name} do not fit` } };
  try {
    return { result: await tool.call(caller, deps, { botId, signal, given: given.data }) };
  } catch (error) {
    // What failed is told to the model that asked, in words that are for everybody.
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    return { result: { content: [{ type: 'text', text: errorTable[error.code].text }], isError: true } };
  }
}

function hello({ name }: Bot, version: unknown): Record<string, unknown> {
  return {
    protocolVersion: typeof version === 'string' && versions.includes(version) ? version : usualVersion,
    capabilities: { tools: {} },
    serverInfo: { name: 'parley', title: name, version: '1' },
  };
}
