import { z } from 'zod';
import { headingsBelow } from '../../knowledge/public.ts';
import type { BotTool } from './bot-tool.ts';

const given = z.object({ query: z.string().trim().min(1).max(1_000) });

/** Gives the passages a bot would answer from. They can be more than it would ever say, so the caller must be allowed to read knowledge. */
export const searchTool: BotTool = {
  permission: 'knowledge.read',
  arguments: given,
  listed: {
    name: 'search',
    title: 'Search the knowledge',
    description: 'Finds passages in the documents of this bot, the best first.',
    inputSchema: {
      type: 'object',
      properties: { query: { type: 'string', description: 'What to look for.', maxLength: 1_000 } },
      required: ['query'],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true },
  },
  async call({ scope }, deps, { botId, given: input }) {
    const { query } = input as z.infer<typeof given>;
    const found = await deps.search(scope, { question: query, previousQuestion: undefined, botId });
    const passages = found.passages.map(({ documentTitle, headingPath, text, url }) => ({
      ...{ title: [documentTitle, ...headingsBelow({ documentTitle, headingPath })].join(' › '), text },
      ...(url === null ? {} : { url }),
    }));
    const texts = passages.map(({ title, text }) => `${title}\n${text}`);
    return { content: [{ type: 'text', text: texts.join('\n\n') || 'Nothing was found.' }], structuredContent: { passages } };
  },
};
