import type { Passage } from '../knowledge/public.ts';
import type { Action, ActionPlace } from './action.ts';

/** Finds passages of what the bot may know. */
export type SearchPassages = (
  place: Pick<ActionPlace, 'scope' | 'botId'>,
  question: string,
) => Promise<{ passages: readonly Passage[]; answerable: boolean }>;

const mostPassages = 5;

/** Lets a model search again, in other words or for another part of a question. What is found can be cited. */
export function createSearchAction(search: SearchPassages): Action {
  return {
    name: 'search_knowledge',
    title: 'Search the knowledge',
    description:
      'Searches the documents again. Call it when the passages do not hold the answer and other words, or one part of the question, may find it.',
    effect: 'read',
    form: null,
    parameters: {
      type: 'object',
      properties: { query: { type: 'string', description: 'What to look for, in the language of the documents.', maxLength: 500 } },
      required: ['query'],
      additionalProperties: false,
    },
    async run({ scope, botId }, { query }) {
      const found = await search({ scope, botId }, String(query));
      const passages = found.answerable ? found.passages.slice(0, mostPassages) : [];
      return { data: { found: passages.length }, passages };
    },
  };
}
