/** The address of a page as people type it, with or without `https://`; undefined when it is none. */
export function pageAddressOf(text: string): string | undefined {
  const address = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  return url !== null && (url.hostname.includes('.') || url.hostname === 'localhost') ? url.href : undefined;
}
