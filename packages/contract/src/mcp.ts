import { z } from 'zod';

// The form of the Model Context Protocol (https://modelcontextprotocol.io/specification), streamable HTTP without sessions.

const part = z.looseObject({});

/** A request, or a notification or answer, which have no `id` or no `method` and are taken note of. */
export const mcpMessageBody = z.strictObject({
  jsonrpc: z.literal('2.0'),
  id: z.union([z.string().max(200), z.number()]).optional(),
  method: z.string().max(200).optional(),
  params: part.optional(),
  result: part.optional(),
  error: part.optional(),
});
export type McpMessageBody = z.infer<typeof mcpMessageBody>;
