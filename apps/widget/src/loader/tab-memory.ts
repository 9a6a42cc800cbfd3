/** Remembers for this tab whether the panel was open, so that going to another page of the site does not close it. */
export function tabMemory(botId: string) {
  const key = `parley:open:${botId}`;
  return {
    /** Whether this is asked for the first time. */
    isFirstGreeting(): boolean {
      try {
        const isFirst = sessionStorage.getItem(`${key}:greeted`) === null;
        sessionStorage.setItem(`${key}:greeted`, '1');
        return isFirst;
      } catch {
        return true;
      }
    },
    wasOpen(): boolean {
      try {
        return sessionStorage.getItem(key) !== null;
      } catch {
        return false;
      }
    },
    setOpen(open: boolean): void {
      try {
        if (open) sessionStorage.setItem(key, '1');
        else sessionStorage.removeItem(key);
      } catch {
        // Storage may be forbidden here; then the panel simply starts closed.
      }
    },
  };
}
