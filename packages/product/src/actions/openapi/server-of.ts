import { asList, asPart, type Part } from './resolve-part.ts';

/**
 * Where an operation is called: the first server named by it, by its path, or by the document, with its variables as they are by default.
 * One without a host stands at `origin`, which whoever imports has said. Undefined where nobody names a host.
 */
export function serverOf(parts: readonly Part[], origin: string | undefined): string | undefined {
  const given = parts.map(({ servers }) => asPart(asList(servers)[0])).find(({ url }) => typeof url === 'string');
  const variables = asPart(given?.['variables']);
  const address = String(given?.['url'] ?? '').replaceAll(/\{([^{}]+)\}/g, (whole, name: string) =>
    String(asPart(Object.hasOwn(variables, name) ? variables[name] : undefined)['default'] ?? whole),
  );
  const url = URL.parse(address, origin);
  if (url === null || !/^https?:$/.test(url.protocol) || address.includes('{')) return undefined;
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
