import type { Conversation } from '../panel/conversation.ts';

/** Whether the bot wants to be told of the visitor now, before anything else is asked. The server has the last word: it refuses what comes too early. */
export function isDataDue({ bot, turns }: Conversation): boolean {
  const collect = bot?.options.collect;
  if (!collect || collect.given) return false;
  if (turns.at(-1)?.failure?.code === 'visitor_data_required') return true;
  if (collect.when === 'before') return turns.length === 0;
  return collect.when === 'after' && turns.filter(({ status }) => status === 'completed').length === collect.afterMessages;
}
