import type { FlowOpening, FlowVisitTrigger } from '@parley/contract/flows';
import type { WidgetAppearance } from '@parley/contract/widget';

/** What this file exports. */
export interface VisitModule {
  watchVisit: typeof watchVisit;
}

/**
 * Calls once when a visitor has been on a page for as long as a flow of the bot waits for, with its opening, and once without one
 * when it is time to open. Moving within a single-page site counts. Fetched only for bots that do something by themselves.
 */
export function watchVisit(
  base: string,
  botId: string,
  { openAfterSeconds }: Pick<WidgetAppearance, 'openAfterSeconds'>,
  onDue: (opening?: FlowOpening) => void,
): void {
  if (openAfterSeconds !== null && matchMedia('(min-width: 481px) and (min-height: 441px)').matches)
    setTimeout(() => isFirst(`parley:open:${botId}`) && onDue(), openAfterSeconds * 1000);
  // As they came: the chat remembers a visitor as soon as it is opened.
  const returning = wasHere(botId);
  fetch(`${base}v1/chat/bots/${botId}/openings`, { credentials: 'omit' })
    .then((response) => response.json())
    .then(({ items }: { items: FlowOpening[] }) => {
      let path = '';
      let seconds = 0;
      const timer = items.length > 0 ? setInterval(look, 1000) : 0;
      function look(): void {
        seconds = location.pathname === path ? seconds + 1 : 0;
        path = location.pathname;
        const due = items.find(({ visit }) => seconds >= visit.afterSeconds && isMeant(visit, path, returning));
        if (!due) return;
        clearInterval(timer);
        if (isFirst(`parley:open:${botId}:greeted`)) onDue(due);
      }
    })
    // The chat works without it.
    .catch(() => {});
}

/** Whether a flow is for this page and this visitor. */
export function isMeant({ paths, visitors }: FlowVisitTrigger, path: string, returning: boolean): boolean {
  if (visitors !== 'all' && (visitors === 'returning') !== returning) return false;
  const shown = plain(path);
  const fits = (pattern: string) =>
    new RegExp(`^${plain(pattern).replace(/[.*+?^${}()|[\]\\]/g, (sign) => (sign === '*' ? '.*' : `\\${sign}`))}$`).test(shown);
  return paths.length === 0 || paths.some(fits);
}

/** A path as people write it: without the escapes of browsers, and without a slash at its end. */
function plain(path: string): string {
  const bare = path.replace(/(.)\/$/, '$1');
  try {
    return decodeURI(bare);
  } catch {
    return bare;
  }
}

/** Whether this browser remembers a visitor of the bot. */
function wasHere(botId: string): boolean {
  try {
    return localStorage.getItem(`parley:${botId}`) !== null;
  } catch {
    return false;
  }
}

/** Whether nothing is remembered under a name in this tab; from then on something is. */
function isFirst(name: string): boolean {
  try {
    const first = sessionStorage.getItem(name) === null;
    if (first) sessionStorage.setItem(name, '0');
    return first;
  } catch {
    return true;
  }
}
