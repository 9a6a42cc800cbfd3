/** A part of a document, of which nothing is known. */
export type Part = Readonly<Record<string, unknown>>;

const mostHops = 8;

/** A part, or what it refers to within the document. */
export function resolvePart(document: Part, part: unknown): Part {
  let found = asPart(part);
  for (let hop = 0; typeof found['$ref'] === 'string' && hop < mostHops; hop++)
    found = asPart(
      tokensOf(found['$ref']).reduce<unknown>(
        (value, token) => (typeof value === 'object' && value !== null && Object.hasOwn(value, token) ? (value as Part)[token] : undefined),
        document,
      ),
    );
  return found;
}

/** The tokens of a JSON pointer as it stands in an address: `#/paths/~1orders~1%7Bid%7D`. */
function tokensOf(reference: string): string[] {
  return reference
    .replace(/^#\//, '')
    .split('/')
    .map((token) => decoded(token).replaceAll('~1', '/').replaceAll('~0', '~'));
}

function decoded(token: string): string {
  try {
    return decodeURIComponent(token);
  } catch {
    return token;
  }
}

export function asPart(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
}

export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise;
}
