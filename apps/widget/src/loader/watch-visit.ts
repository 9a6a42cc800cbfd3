import type { FlowOpening, FlowVisitTrigger } from '@parley/contract/flows';
import type { Embed } from './read-embed.ts';

/** Calls once when a visitor has been on a page for as long as a flow of the bot waits for. Moving within a single-page site counts. */
export function watchVisit({ base, botId }: Embed, onDue: (opening: FlowOpening) => void): void {
  fetch(`${base}v1/chat/bots/${botId}/openings`, { credentials: 'omit' })
    .then((response) => response.json())
    .then(({ items }: { items: FlowOpening[] }) => {
      let path = '';
      let seconds = 0;
      const timer = items.length > 0 ? setInterval(look, 1000) : 0;
      function look(): void {
        seconds = location.pathname === path ? seconds + 1 : 0;
        path = location.pathname;
        const due = items.find(({ visit }) => seconds >= visit.afterSeconds && isMeant(visit, path, wasHere(botId)));
        if (!due) return;
        clearInterval(timer);
        onDue(due);
      }
    })
    // The chat works without it.
    .catch(() => {});
}

/** Whether a flow is for this page and this visitor. */
export function isMeant({ paths, visitors }: FlowVisitTrigger, path: string, returning: boolean): boolean {
  if (visitors !== 'all' && (visitors === 'returning') !== returning) return false;
  const fits = (pattern: string) =>
    new RegExp(`^${pattern.replace(/[.*+?^${}()|[\]\\]/g, (sign) => (sign === '*' ? '.*' : `\\${sign}`))}$`).test(path);
  return paths.length === 0 || paths.some(fits);
}

/** Whether this browser remembers a visitor of the bot. */
function wasHere(botId: string): boolean {
  try {
    return localStorage.getItem(`parley:${botId}`) !== null;
  } catch {
    return false;
  }
}
