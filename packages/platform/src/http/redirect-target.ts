const visible = /^[\x21-\x5b\x5d-\x7e]{1,8000}$/;

/**
 * Checks where a redirect leads: a path of this installation, or an http(s) URL. Throws for anything that could end the header, and
 * for what browsers read otherwise than it looks: a backslash, `//host`, another scheme. Which sites are right is the handler's rule.
 */
export function redirectTarget(given: unknown): string {
  if (typeof given === 'string' && visible.test(given)) {
    if (given.startsWith('/') && !given.startsWith('//')) return given;
    const url = URL.parse(given);
    if (url !== null && /^https?:\/\/[^/]/i.test(given) && (url.protocol === 'https:' || url.protocol === 'http:')) return given;
  }
  throw new Error('a redirect leads to a path or an http(s) URL');
}
