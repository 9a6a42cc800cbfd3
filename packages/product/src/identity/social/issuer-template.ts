/**
 * Microsoft signs in the people of all directories and calls itself by a template in its metadata; each ID token is of the issuer with
 * the directory filled in.
 */
const placeholder = '{tenantid}';
const directory = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The directory an ID token says its person is of; undefined where it names none that could be. */
export function directoryIn(claims: Readonly<Record<string, unknown>>): string | undefined {
  const { tid } = claims;
  return typeof tid === 'string' && directory.test(tid) ? tid : undefined;
}

/** The issuer a token of that directory must be of. Without a directory the template stays one, which no token is of. */
export function issuerOf(published: string, ofDirectory: string | undefined): string {
  return ofDirectory === undefined ? published : published.replace(placeholder, ofDirectory);
}

/** Whether an issuer is the template, or the template with some directory filled in. */
export function fitsTemplate(template: string, issuer: string): boolean {
  const [before = '', after = ''] = template.split(placeholder);
  if (issuer === template) return true;
  return issuer.startsWith(before) && issuer.endsWith(after) && directory.test(issuer.slice(before.length, issuer.length - after.length));
}

/**
 * The provider's keys that sign for an issuer. Microsoft names on some of its keys the only issuer they are for: the key of personal
 * accounts must not vouch for somebody of a company.
 */
export async function keyOfIssuer(response: Response, issuer: string): Promise<Response> {
  const body = (await response.json()) as { keys?: unknown };
  const keys = (Array.isArray(body.keys) ? body.keys : []).filter((key: { issuer?: unknown } | null) => {
    const named = key?.issuer;
    return typeof named !== 'string' || named === issuer || (named.includes(placeholder) && fitsTemplate(named, issuer));
  });
  return Response.json({ keys });
}
