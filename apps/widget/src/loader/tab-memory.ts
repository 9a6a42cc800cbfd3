/** Remembers for this tab whether the panel is open, so that going to another page of the site changes nothing about it. */
export function tabMemory(botId: string) {
  const key = `parley:open:${botId}`;
  return {
    wasOpen(): boolean {
      try {
        return sessionStorage.getItem(key) === '1';
      } catch {
        return false;
      }
    },
    setOpen(open: boolean): void {
      try {
        sessionStorage.setItem(key, open ? '1' : '0');
      } catch {
        // Storage may be forbidden here; then the panel simply starts closed.
      }
    },
  };
}
