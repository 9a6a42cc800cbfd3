import { asList, asPart, type Part, resolvePart } from './resolve-part.ts';

interface Key {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: readonly string[];
  /** The names of the secrets that are meant. */
  readonly secrets: readonly string[];
}

const secret = '{{secret.key}}';
const secrets = ['key'];
const none: Key = { headers: {}, query: [], secrets: [] };

/** Where the key of an operation goes: by the first way to prove oneself that it names, or its document. None where it may go without. */
export function readKey(document: Part, operation: Part): Key {
  const ways = asList(operation['security'] ?? document['security']).map(asPart);
  const [name] = Object.keys(ways[0] ?? {});
  if (name === undefined || ways.some((way) => Object.keys(way).length === 0)) return none;
  const scheme = resolvePart(document, asPart(asPart(document['components'])['securitySchemes'])[name]);
  const place = String(scheme['name'] ?? '');
  if (scheme['type'] === 'apiKey' && scheme['in'] === 'header') return { headers: { [place]: secret }, query: [], secrets };
  if (scheme['type'] === 'apiKey' && scheme['in'] === 'query')
    return { headers: {}, query: [`${encodeURIComponent(place)}=${secret}`], secrets };
  const kind = scheme['type'] === 'http' && String(scheme['scheme']).toLowerCase() === 'basic' ? 'Basic' : 'Bearer';
  if (scheme['type'] === 'apiKey' || scheme['type'] === undefined || scheme['type'] === 'mutualTLS') return none;
  return { headers: { authorization: `${kind} ${secret}` }, query: [], secrets };
}
