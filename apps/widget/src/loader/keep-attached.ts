/** Puts the widget into the page, and back again when the page replaces or empties its body, as single-page sites do; returns how to take it away. */
export function keepAttached(host: HTMLElement): () => void {
  const attach = () => {
    const { body, documentElement } = document;
    if (!host.isConnected) body?.append(host);
    for (const parent of [documentElement, body]) if (parent) observer.observe(parent, { childList: true });
  };
  const observer = new MutationObserver(attach);
  attach();
  return () => observer.disconnect();
}
