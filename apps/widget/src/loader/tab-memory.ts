/** Tells whether the panel is open in this tab, or remembers it, so that going to another page of the site changes nothing about it. */
export function tabMemory(botId: string) {
  const key = `parley:open:${botId}`;
  return (open?: boolean): boolean => {
    try {
      if (open === undefined) return sessionStorage.getItem(key) === '1';
      sessionStorage.setItem(key, open ? '1' : '0');
    } catch {
      // Storage may be forbidden here; then the panel simply starts closed.
    }
    return false;
  };
}
