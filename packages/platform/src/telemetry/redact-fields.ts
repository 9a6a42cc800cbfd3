import { describeError } from './describe-error.ts';

const blank = '[redacted]';
const maxDepth = 6;
const maxItems = 50;
const maxTextLength = 2_000;

/** Names, lower case without separators, whose values never reach a log: credentials, and what people wrote. */
const privateNames = new Set([
  ...[
    'authorization',
    'proxyauthorization',
    'cookie',
    'setcookie',
    'xapikey',
    'apikey',
    'apikeys',
    'key',
    'token',
    'accesstoken',
    'refreshtoken',
  ],
  ...[
    'sessiontoken',
    'visitortoken',
    'bearer',
    'secret',
    'clientsecret',
    'password',
    'passphrase',
    'privatekey',
    'credential',
    'credentials',
  ],
  ...[
    'text',
    'question',
    'answer',
    'prompt',
    'instructions',
    'quote',
    'messages',
    'content',
    'body',
    'email',
    'query',
    'params',
    'parameters',
    'sql',
  ],
]);

const secretShapes = /\b(?:Bearer\s+\S+|sk-[\w-]{8,}|(?:postgres(?:ql)?|rediss?|https?):\/\/[^\s/@]+:[^\s/@]+@)/gi;

/** Copies what is to be logged, with private values blanked by their name or shape and errors reduced to what may be kept. */
export function redactFields(fields: object): Record<string, unknown> {
  return redactObject(fields, 0, new Set());
}

function redactObject(value: object, depth: number, above: ReadonlySet<object>): Record<string, unknown> {
  const inside = new Set(above).add(value);
  const kept: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    kept[name] =
      privateNames.has(name.toLowerCase().replaceAll(/[^a-z0-9]/g, '')) && holdsText(item) ? blank : redactValue(item, depth + 1, inside);
  }
  return kept;
}

function redactValue(value: unknown, depth: number, above: ReadonlySet<object>): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Error) return redactObject(describeError(value), depth, above);
  if (value instanceof Date) return value;
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `${value.byteLength} bytes`;
  if (above.has(value) || depth >= maxDepth) return '[…]';
  if (Array.isArray(value)) return value.slice(0, maxItems).map((item) => redactValue(item, depth + 1, new Set(above).add(value)));
  return redactObject(value, depth, above);
}

function redactText(text: string): string {
  const shown = text.length <= maxTextLength ? text : `${text.slice(0, maxTextLength)}…`;
  return shown.replaceAll(secretShapes, blank);
}

/** Numbers and flags under a private name, such as a count of tokens, are harmless. */
function holdsText(value: unknown): boolean {
  return typeof value === 'string' || (typeof value === 'object' && value !== null);
}
