import type { CompletionMessage } from '@parley/contract/openai';
import type { ModelMessage } from '@parley/platform/models/model-port';
import { wrapResult } from '../../conversations/public.ts';
import { refused } from './refused.ts';
import { textOf } from './text-of.ts';

/** What one function may give. */
const mostCharacters = 32_000;

/** No character is longer as JSON. */
const mostBytes = mostCharacters * 6 + 100;

/** Reads which functions were called since the question and what each gave: every call has its result, right after it. */
export function readToolRounds(messages: readonly CompletionMessage[]): ModelMessage[] {
  const told: ModelMessage[] = [];
  const open = new Map<string, string>();
  for (const message of messages) {
    if (message.role === 'assistant') {
      if (open.size > 0) throw refused('messages', 'A call of a function has no result.');
      const toolCalls = (message.tool_calls ?? []).map(({ id, function: called }) => ({
        id,
        name: called.name,
        arguments: called.arguments,
      }));
      for (const { id, name } of toolCalls) open.set(id, name);
      if (toolCalls.length > 0) told.push({ role: 'assistant', text: textOf(message), toolCalls });
    } else if (message.role === 'tool') {
      const name = open.get(message.tool_call_id);
      if (name === undefined) throw refused('messages', 'A result belongs to no call of a function.');
      open.delete(message.tool_call_id);
      const result = textOf(message);
      if (result.length > mostCharacters) throw refused('messages', `What a function gives has at most ${mostCharacters} characters.`);
      told.push({ role: 'tool', callId: message.tool_call_id, name, result });
    }
  }
  if (open.size > 0) throw refused('messages', 'A call of a function has no result.');
  return told;
}

/** A result as models are told it: as data, whatever it says. */
export function asMaterial(message: ModelMessage): ModelMessage {
  return message.role === 'tool' ? { ...message, result: wrapResult(message.name, { result: message.result }, [], 1, mostBytes) } : message;
}
