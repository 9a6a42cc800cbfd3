import { useBotChoice } from '../../api/use-bot-choice.ts';
import { useText } from '../../ui/use-text.ts';
import type { Source } from './use-sources.ts';

const mostNames = 2;

/** Which bots a source serves: by name when they are few. */
export function SourceBots({ source: { botIds } }: { source: Source }) {
  const say = useText();
  const known = useBotChoice().data ?? [];
  if (botIds === null) return say('sources.allBots');
  const names = botIds.flatMap((id) => known.find((bot) => bot.id === id)?.name ?? []);
  return names.length === botIds.length && names.length > 0 && names.length <= mostNames
    ? names.join(', ')
    : say('sources.botCount', { count: botIds.length });
}
