import { randomUUID } from 'node:crypto';
import { maxQuestionLength } from '@parley/contract/chat';
import { idInput } from '@parley/contract/ids';
import { z } from 'zod';
import { contactNamed } from '../../contacts/public.ts';
import { askQuestion, followKnownTurn, stopTurn } from '../../conversations/public.ts';
import { ownerOf } from '../owner-of.ts';
import { SaidSoFar } from '../said-so-far.ts';
import type { BotTool } from './bot-tool.ts';

const given = z.object({ question: z.string().trim().min(1).max(maxQuestionLength), conversation: idInput('conversation').optional() });

/** Asks the bot as a visitor does, with the same limits, citations and record; a `conversation` that was given before goes on. */
export const askTool: BotTool = {
  permission: 'bots.ask',
  arguments: given,
  listed: {
    name: 'ask',
    title: 'Ask the bot',
    description: 'Answers a question from the knowledge of this bot, with citations. Says so when the knowledge does not hold the answer.',
    inputSchema: {
      type: 'object',
      properties: {
        question: { type: 'string', description: 'The question, in any language.', maxLength: maxQuestionLength },
        conversation: { type: 'string', description: 'What an earlier answer named as its conversation, to ask on.' },
      },
      required: ['question'],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: true },
  },
  async call(caller, deps, { botId, signal, given: input }) {
    const { scope } = caller;
    const { question, conversation } = input as z.infer<typeof given>;
    const contactId = await scope.transaction((db) => contactNamed(db, ownerOf(caller), 'mcp'));
    const turnId = await askQuestion(scope, deps, {
      clientId: randomUUID(),
      ...(conversation === undefined ? {} : { conversationId: conversation }),
      ...{ text: question, botId, contactId },
    });
    const stop = () => void stopTurn(scope, deps, { turnId, contactId }).catch(() => {});
    signal.addEventListener('abort', stop, { once: true });
    const said = new SaidSoFar();
    for await (const { event } of followKnownTurn(scope, deps, { turnId, afterId: 0, signal })) said.hear(event);
    const citations = said.citations.map(({ number, documentTitle, headingPath, quote, url }) => ({
      ...{ number, title: [documentTitle, ...headingPath].join(' › '), quote },
      ...(url === undefined ? {} : { url }),
    }));
    const sources = citations.map(({ number, title, quote }) => `[${number}] ${title}: “${quote}”`);
    return {
      content: [{ type: 'text', text: [said.text, ...sources].join('\n') }],
      structuredContent: { answer: said.text, outcome: said.outcome, conversation: said.conversationId, citations },
    };
  },
};
