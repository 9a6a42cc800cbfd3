const memory = 'parley.reloaded-at';
const minIntervalMs = 60_000;

/**
 * Loads the page anew when a part of it is gone: a tab that was open during a release names files the server no longer has. At most
 * once a minute, so that a file that is really missing does not reload for ever.
 */
export function reloadAfterRelease(): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(memory) ?? 0);
    if (Date.now() - last < minIntervalMs) return;
    event.preventDefault();
    sessionStorage.setItem(memory, String(Date.now()));
    window.location.reload();
  });
}
