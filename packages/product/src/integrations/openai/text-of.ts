import type { CompletionMessage } from '@parley/contract/openai';

/** What a message says; nothing where it only calls functions. */
export function textOf(message: CompletionMessage | undefined): string {
  const content = message?.content;
  if (content === null || content === undefined) return '';
  return typeof content === 'string' ? content : content.map((part) => (part.type === 'text' ? part.text : part.refusal)).join('\n');
}
