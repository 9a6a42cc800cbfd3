import { idInput } from '@parley/contract/ids';
import { mcpMessageBody } from '@parley/contract/mcp';
import { defineRoute } from '@parley/platform/http/define-route';
import { z } from 'zod';
import { answerMcp } from './answer-mcp.ts';
import type { BotToolDeps } from './bot-tool.ts';

/** The endpoint by which programs that speak the Model Context Protocol ask a bot. */
export function mcpRoutes(deps: BotToolDeps) {
  return [
    defineRoute({
      method: 'post',
      path: '/mcp/{botId}',
      access: 'bots.ask',
      limit: 'turn',
      maxBodyBytes: 256 * 1024,
      tag: 'MCP',
      summary: 'Ask a bot by the Model Context Protocol',
      description:
        'A bot as an MCP server, by streamable HTTP without sessions: the tool `ask` answers a question, and `search` gives passages to those who may also read knowledge. What is no request is answered 202 without a body.',
      params: z.strictObject({ botId: idInput('bot') }),
      body: mcpMessageBody,
      success: { status: 200, contentType: 'application/json' },
      errors: ['bot_not_published'],
      handle: async ({ caller, params, body, request }) => {
        const answer = await answerMcp(caller, deps, { botId: params.botId, message: body, signal: request.signal });
        return answer === undefined ? new Response(null, { status: 202 }) : Response.json({ jsonrpc: '2.0', id: body.id, ...answer });
      },
    }),
  ];
}
