// Written without spaces: characters are counted instead, about two for what English says in a word.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what "plain ASCII" means
const ascii = /^[\x00-\x7f]*$/;

/** An address or a line of data without spaces is one word to nobody. */
const charactersPerWord = 12;

/** Counts words, so that a limit in words means about as much text in every script. */
export function countWords(text: string): number {
  const least = Math.ceil(text.length / charactersPerWord);
  if (ascii.test(text)) return Math.max(least, countRuns(text));
  const characters = text.match(unspaced)?.length ?? 0;
  const rest = characters === 0 ? text : text.replace(unspaced, ' ');
  return Math.max(least, Math.ceil(characters / 2) + (rest.match(/\S+/g)?.length ?? 0));
}

/** How many runs without white space a text of plain ASCII has. */
function countRuns(text: string): number {
  let runs = 0;
  let inside = false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isSpace = code === 32 || (code >= 9 && code <= 13);
    if (!isSpace && !inside) runs += 1;
    inside = !isSpace;
  }
  return runs;
}
