/** An SMTP server as PARLEY_SMTP_URL names it. */
export interface SmtpAddress {
  readonly host: string;
  readonly port: number;
  /** `tls` from the first byte, `starttls` or nothing at all, or `none` because the operator said so. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly credentials: { readonly name: string; readonly password: string } | undefined;
}

/** Reads `smtps://name:password@host:465` or `smtp://host:587`; undefined when it is neither. Characters of a password are percent-encoded. */
export function parseSmtpAddress(text: string): SmtpAddress | undefined {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') || url.hostname === '') return undefined;
  const { tls, ...others } = Object.fromEntries(url.searchParams);
  const plain = tls === 'none' && url.protocol === 'smtp:';
  if (Object.keys(others).length > 0 || (tls !== undefined && !plain) || !/^\/?$/.test(url.pathname)) return undefined;
  const security = plain ? 'none' : url.protocol === 'smtps:' ? 'tls' : 'starttls';
  const usual = { tls: 465, starttls: 587, none: 25 }[security];
  try {
    return {
      host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: url.port === '' ? usual : Number(url.port),
      security,
      credentials: url.username === '' ? undefined : { name: decodeURIComponent(url.username), password: decodeURIComponent(url.password) },
    };
  } catch {
    return undefined;
  }
}
