import { createParser } from 'eventsource-parser';
import { z } from 'zod';

/** Loose, because servers of others write them: what is not named is dropped. */
const messageSchema = z.object({
  id: z.union([z.string(), z.number(), z.null()]).optional(),
  result: z.record(z.string(), z.unknown()).optional(),
  error: z.object({ code: z.number(), message: z.string() }).optional(),
});
export type McpMessage = z.infer<typeof messageSchema>;

/** The answer to request `id` in a response of an MCP server, be it JSON or a stream of events; undefined when there is none. */
export async function readMcpMessage(response: Response, id: number): Promise<McpMessage | undefined> {
  if (!(response.headers.get('content-type') ?? '').includes('text/event-stream')) return pick(await response.text(), id);
  let found: McpMessage | undefined;
  const parser = createParser({
    onEvent: ({ data }) => {
      found ??= pick(data, id);
    },
  });
  const decoder = new TextDecoder();
  for await (const bytes of response.body ?? []) {
    parser.feed(decoder.decode(bytes, { stream: true }));
    // What else a server may want to say is not waited for.
    if (found !== undefined) break;
  }
  return found;
}

function pick(text: string, id: number): McpMessage | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return [parsed]
      .flat()
      .map((each) => messageSchema.safeParse(each).data)
      .find((message) => message?.id === id && (message.result ?? message.error) !== undefined);
  } catch {
    return undefined;
  }
}
