import type { ResultField } from '@parley/contract/actions';

type Value = string | number | boolean | null;

const mostText = 500;

/** Takes the named values from an answer; what is not there, or is of another type, is null. Secrets an answer repeats are blotted out. */
export function readResult(fields: readonly ResultField[], answer: unknown, secrets: readonly string[]): Record<string, Value> {
  return Object.fromEntries(fields.map(({ name, pointer, type }) => [name, toValue(resolve(answer, pointer), type, secrets)]));
}

function resolve(document: unknown, pointer: string): unknown {
  let value = document;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return value;
}

function toValue(value: unknown, type: ResultField['type'], secrets: readonly string[]): Value {
  if (type === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : null;
  if (type === 'boolean') return typeof value === 'boolean' ? value : null;
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return null;
  return blotOut(String(value), secrets).slice(0, mostText);
}

/** A text without the secrets in it. */
export function blotOut(text: string, secrets: readonly string[]): string {
  return secrets.filter((secret) => secret.length >= 4).reduce((left, secret) => left.replaceAll(secret, '•••'), text);
}
