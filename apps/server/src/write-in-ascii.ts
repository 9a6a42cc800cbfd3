import { parseAst } from 'rolldown/parseAst';

/**
 * Writes a program with escapes in place of what is not ASCII. The text of a program is kept for as long as it runs, and a single other
 * character makes Node keep two bytes for each. Nothing of it may stand in a `String.raw` any more, see {@link takeOutOfRaw}.
 */
export function writeInAscii(code: string): string {
  // In text and in patterns a backslash before such a character says nothing, and an escape must not follow one.
  return code.replaceAll(/(\\*)([\u0080-\uffff])/g, (_all, backslashes: string, character: string) => {
    const kept = backslashes.length % 2 === 0 ? backslashes : backslashes.slice(1);
    return `${kept}\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

/** Moves what is not ASCII out of the text of `String.raw`, where an escape would be read as it stands, into values. */
export function takeOutOfRaw(code: string): string {
  let changed = code;
  for (const { start, end } of rawTexts(parseAst(code, { lang: 'ts' })).toSorted((one, other) => other.start - one.start)) {
    const text = code.slice(start, end).replaceAll(/\\*[\u0080-\uffff]+/g, (characters) => `\${${JSON.stringify(characters)}}`);
    changed = changed.slice(0, start) + text + changed.slice(end);
  }
  return changed;
}

function rawTexts(node: unknown): { start: number; end: number }[] {
  if (Array.isArray(node)) return node.flatMap(rawTexts);
  if (typeof node !== 'object' || node === null) return [];
  const { type, tag, quasi } = node as { type?: string; tag?: { object?: { name?: string } }; quasi?: { quasis: never[] } };
  const below = Object.values(node).flatMap(rawTexts);
  return type === 'TaggedTemplateExpression' && tag?.object?.name === 'String' ? [...below, ...(quasi?.quasis ?? [])] : below;
}
