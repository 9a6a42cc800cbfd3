const origin = /^https?:\/\/(?:[\w-]+\.)*[\w-]+(?::\d{1,5})?$/i;
const subdomains = /^\*(?:\.[\w-]+)+$/;

/** The sites that may frame a bot's page, as a source list of a content security policy: those that may embed it, and none but them. */
export function frameAncestors(allowedOrigins: readonly string[]): string {
  const sources = allowedOrigins.flatMap((entry) => {
    if (entry === 'same-origin') return ["'self'"];
    if (entry === 'localhost') return ['http://localhost:*', 'http://127.0.0.1:*'];
    if (subdomains.test(entry)) return [`https://${entry}`];
    return origin.test(entry) ? [entry] : [];
  });
  return sources.length === 0 ? "'none'" : sources.join(' ');
}
