import { AppError } from '@parley/contract/errors';
import { z } from 'zod';
import type { GuardedFetch } from '../fetch/guarded-fetch.ts';
import { type McpServer, withMcpSession } from './mcp-session.ts';

const toolSchema = z.object({
  name: z.string().min(1).max(128),
  title: z.string().nullish(),
  description: z.string().nullish(),
  inputSchema: z.record(z.string(), z.unknown()).default({}),
  annotations: z.object({ title: z.string().nullish(), readOnlyHint: z.boolean().nullish() }).nullish(),
});
export type McpTool = z.infer<typeof toolSchema>;

const listSchema = z.object({ tools: z.array(z.unknown()), nextCursor: z.string().nullish() });
const resultSchema = z.object({
  content: z
    .array(
      z.object({
        type: z.string(),
        text: z.string().optional(),
        resource: z.object({ text: z.string().optional() }).optional(),
        // Of a link to a resource.
        uri: z.string().optional(),
        title: z.string().nullish(),
        name: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .default([]),
  structuredContent: z.unknown().optional(),
  isError: z.boolean().default(false),
});

const mostTools = 200;
const mostPages = 10;

/** The tools a server offers. What cannot be read as a tool is passed over. */
export function listMcpTools(fetch: GuardedFetch, server: McpServer): Promise<McpTool[]> {
  return withMcpSession(fetch, server, async (ask) => {
    const tools: McpTool[] = [];
    let cursor: string | undefined;
    for (let page = 1; page <= mostPages && tools.length < mostTools; page++) {
      const { result } = await ask('tools/list', cursor === undefined ? {} : { cursor });
      const list = listSchema.safeParse(result).data;
      if (list === undefined) throw new AppError('fetch_failed', { details: { reason: 'the server lists no tools' } });
      tools.push(...list.tools.flatMap((tool) => toolSchema.safeParse(tool).data ?? []));
      cursor = list.nextCursor ?? undefined;
      if (cursor === undefined) break;
    }
    return tools.slice(0, mostTools);
  });
}

/** What a tool gave, as text; `failed` when the server says that it did not work. */
export interface McpToolResult {
  readonly text: string;
  readonly failed: boolean;
}

/** Has a server carry out one of its tools, once. */
export function callMcpTool(
  fetch: GuardedFetch,
  server: McpServer,
  call: { name: string; arguments: Readonly<Record<string, unknown>> },
): Promise<McpToolResult> {
  return withMcpSession(fetch, server, async (ask) => {
    const { result, error } = await ask('tools/call', call);
    if (error !== undefined) return { text: error.message, failed: true };
    const given = resultSchema.safeParse(result).data;
    if (given === undefined) throw new AppError('fetch_failed', { details: { reason: 'the answer is no result of a tool' } });
    const texts = given.content.flatMap(({ text, resource, ...link }) => text ?? resource?.text ?? linkOf(link) ?? []);
    const text = texts.length === 0 && given.structuredContent !== undefined ? JSON.stringify(given.structuredContent) : texts.join('\n');
    return { text, failed: given.isError };
  });
}

type ResourceLink = Partial<Record<'title' | 'name' | 'description', string | null | undefined>> & { uri?: string | undefined };

/** A resource that a tool names without giving it, as text. */
function linkOf({ uri, title, name, description }: ResourceLink): string | undefined {
  if (uri === undefined) return undefined;
  return [title ?? name, description, uri].filter((part) => part).join(' – ');
}
