import { AppError } from '@parley/contract/errors';
import type { Block, FormatReading } from './document.ts';

const maxDepth = 100;
/** What an entry calls itself. */
const nameKeys = ['question', 'title', 'name', 'heading', 'subject', 'label', 'q'];

/** Reads JSON, or one JSON value a line: each entry is a paragraph of `key: value` lines under what it calls itself. */
export function readJson(text: string): FormatReading {
  requireShallow(text);
  const value = parseWhole(text) ?? parseLines(text);
  const entries = Array.isArray(value) ? value : [value];
  return { title: undefined, blocks: entries.flatMap(readEntry) };
}

function parseWhole(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function parseLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      try {
        return JSON.parse(line) as unknown;
      } catch (error) {
        throw new AppError('document_unreadable', { details: { reason: 'not JSON', line: index + 1 }, cause: error });
      }
    });
}

/** Brackets in brackets in brackets: whoever walks through them would run out of stack. */
function requireShallow(text: string): void {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === 0x5c) at += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x7b || code === 0x5b) {
      if (++depth > maxDepth) throw new AppError('document_limit', { details: { limit: 'nesting', maxDepth } });
    } else if (code === 0x7d || code === 0x5d) depth -= 1;
  }
}

function readEntry(entry: unknown): Block[] {
  if (typeof entry !== 'object' || entry === null) return [{ kind: 'paragraph', text: String(entry) }];
  const fields = entry as Readonly<Record<string, unknown>>;
  const nameKey = nameKeys.find((key) => typeof fields[key] === 'string' && fields[key] !== '');
  const lines: string[] = [];
  collectLines(nameKey === undefined ? entry : Object.fromEntries(Object.entries(fields).filter(([key]) => key !== nameKey)), '', lines);
  const heading: Block[] = nameKey === undefined ? [] : [{ kind: 'heading', level: 2, text: String(fields[nameKey]) }];
  return [...heading, ...(lines.length === 0 ? [] : [{ kind: 'list' as const, text: lines.join('\n') }])];
}

function collectLines(value: unknown, path: string, lines: string[]): void {
  if (Array.isArray(value) && value.every((item) => typeof item !== 'object' || item === null)) {
    if (value.length > 0) lines.push(line(path, value.join(', ')));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value))
      collectLines(inner, path === '' || Array.isArray(value) ? pathOf(path, key, value) : `${path}.${key}`, lines);
  } else if (value !== null && value !== '') lines.push(line(path, String(value)));
}

function pathOf(path: string, key: string, parent: object): string {
  return Array.isArray(parent) ? path : key;
}

function line(path: string, text: string): string {
  return `${path === '' ? '' : `${path}: `}${text.replace(/\s+/g, ' ')}`;
}
