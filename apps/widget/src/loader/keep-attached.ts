/** Puts the widget into the page and back again when the page swaps its body, as single-page sites do. */
export function keepAttached(host: HTMLElement): void {
  const attach = () => {
    if (!host.isConnected) document.body?.append(host);
  };
  new MutationObserver(attach).observe(document.documentElement, { childList: true });
  attach();
}
