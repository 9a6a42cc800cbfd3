import { useBotChoice } from '../../api/use-bot-choice.ts';
import { useText } from '../../ui/use-text.ts';

/** Says bots by their names; how many there are besides the ones known by name. */
export function useBotNames(): (ids: readonly string[]) => string {
  const say = useText();
  const known = useBotChoice().data ?? [];
  return (ids) => {
    const names = ids.flatMap((id) => known.find((bot) => bot.id === id)?.name ?? []);
    const others = ids.length - names.length;
    return [...names, ...(others === 0 ? [] : [say('apiKeys.otherBots', { count: others })])].join(', ');
  };
}
