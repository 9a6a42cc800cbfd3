const home = '/app/';

/** Where to go after signing in: a path of the dashboard, as it was asked for, or the dashboard's first page. Never another site. */
export function returnPath(asked: string | undefined): string {
  if (asked === undefined || !/^\/app(?:[/?#]|$)/.test(asked) || !/^[\x21-\x7e]+$/.test(asked) || asked.includes('\\')) return home;
  const url = URL.parse(asked, 'https://parley.invalid');
  if (url === null || url.origin !== 'https://parley.invalid' || !/^\/app(?:\/|$)/.test(url.pathname)) return home;
  return `${url.pathname}${url.search}${url.hash}`;
}
