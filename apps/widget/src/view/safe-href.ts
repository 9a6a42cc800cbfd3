const schemes = ['http:', 'https:', 'mailto:'];

/** The address as the browser would read it, if it is one a visitor may follow; undefined for scripts, files and relative addresses. */
export function safeHref(address: string): string | undefined {
  try {
    const url = new URL(address);
    return schemes.includes(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}
