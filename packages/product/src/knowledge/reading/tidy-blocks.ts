import type { Block } from './document.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it removes
const invisible = /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u2060]/g;
/** Spaces without width: of text they are part, which is quoted letter for letter; whoever copies code must not get them. */
const zeroWidth = /[\u200b\ufeff]/g;
const spaces = /[^\S\n]+/g;

/**
 * Makes blocks fit to be stored and quoted: no control characters, half characters or invisible ones, one space where there
 * were several (code keeps its own), no block without text.
 */
export function tidyBlocks(blocks: readonly Block[]): Block[] {
  const tidy: Block[] = [];
  for (const block of blocks) {
    const text = block.kind === 'code' ? tidyCode(block.text) : tidyText(block.text);
    const page = block.page === undefined ? {} : { page: block.page };
    if (text === '') continue;
    if (block.kind === 'heading') {
      const anchor = block.anchor === undefined ? {} : { anchor: block.anchor.toWellFormed() };
      tidy.push({ kind: 'heading', level: block.level, text: text.replaceAll('\n', ' '), ...page, ...anchor });
    } else tidy.push({ kind: block.kind, text, ...page });
  }
  return tidy;
}

/** One line's or paragraph's worth of clean text. Lines that hold nothing are dropped, indentation of lists is kept. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(invisible, '')
    .split('\n')
    .map((line) => `${/^ *(?=(?:[-•]|\d+\.) )/.exec(line)?.[0] ?? ''}${line.replace(spaces, ' ').trim()}`)
    .filter((line) => line.trim() !== '')
    .join('\n');
}

function tidyCode(text: string): string {
  const lines = text
    .toWellFormed()
    .replaceAll('\t', '  ')
    .replace(invisible, '')
    .replace(zeroWidth, '')
    .split('\n')
    .map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  return first < 0 ? '' : lines.slice(first).join('\n').trimEnd();
}
