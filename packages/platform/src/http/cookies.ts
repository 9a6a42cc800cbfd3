/** A cookie as a handler sets it. It is always httpOnly, always of this host alone, and Secure wherever the installation is reached by https. */
export interface Cookie {
  /** Without a prefix; browsers see it with the one that `cookieName` chooses. */
  readonly name: string;
  /** Letters, digits and the marks a cookie may hold; encode anything else. */
  readonly value: string;
  /** Ends with the browser when left out. */
  readonly maxAgeSeconds?: number;
  /** `/` unless said otherwise. A cookie is read with the path it was set with. */
  readonly path?: string;
  /** `lax` unless said otherwise. `none`, for an answer that another site posts here, makes it Secure even without https. */
  readonly sameSite?: 'strict' | 'lax' | 'none';
}

const namePattern = /^[A-Za-z][\w-]{0,60}$/;
const valuePattern = /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*$/;
const pathPattern = /^\/[\w./~-]*$/;
const maxCookieBytes = 4_096;

/**
 * The name a browser keeps a cookie under. Behind https it begins with `__Host-`, which a browser takes from this very host only,
 * so that no subdomain can plant one; a path of its own rules that out and leaves `__Secure-`.
 */
export function cookieName(name: string, { secure, path = '/' }: { readonly secure: boolean; readonly path?: string | undefined }): string {
  if (!secure) return name;
  return path === '/' ? `__Host-${name}` : `__Secure-${name}`;
}

/** Writes a `Set-Cookie`. What would not arrive as it was meant throws: it is a fault of the program, never of a caller. */
export function writeCookie(cookie: Cookie, { secure }: { readonly secure: boolean }): string {
  const { name, value, maxAgeSeconds, path = '/', sameSite = 'lax' } = cookie;
  if (!namePattern.test(name)) throw new TypeError('a cookie has a name of letters, digits, _ and -');
  if (!valuePattern.test(value)) throw new TypeError(`the value of the cookie ${name} has characters a cookie cannot hold`);
  if (!pathPattern.test(path)) throw new TypeError(`the path of the cookie ${name} is not a path`);
  if (maxAgeSeconds !== undefined && !Number.isSafeInteger(maxAgeSeconds)) throw new TypeError(`the cookie ${name} ends at no time`);
  const text = [
    `${cookieName(name, { secure, path })}=${value}`,
    `Path=${path}`,
    ...(maxAgeSeconds === undefined ? [] : [`Max-Age=${maxAgeSeconds}`]),
    'HttpOnly',
    ...(secure || sameSite === 'none' ? ['Secure'] : []),
    `SameSite=${sameSite.charAt(0).toUpperCase()}${sameSite.slice(1)}`,
  ].join('; ');
  if (text.length > maxCookieBytes) throw new TypeError(`the cookie ${name} is longer than browsers keep`);
  return text;
}

/** The value of a cookie in a `Cookie` header, by the name a browser keeps it under. Of several the first, which has the nearest path. */
export function readCookie(header: string | null, name: string): string | undefined {
  if (header === null) return undefined;
  for (const part of header.split(';')) {
    const end = part.indexOf('=');
    if (end !== -1 && part.slice(0, end).trim() === name) return part.slice(end + 1).trim();
  }
  return undefined;
}
