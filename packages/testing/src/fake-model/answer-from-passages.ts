import { noAnswerMarker } from '@parley/platform/models/model-port';

interface Passage {
  number: string;
  text: string;
}

const tagged = /<(?:passage|source|document)\b[^>]*?"?\[?(\d+)\]?"?[^>]*>([\s\S]*?)<\/(?:passage|source|document)>/g;
const numbered = /^[ \t]*\[(\d+)\]([\s\S]*?)(?=^[ \t]*\[\d+\]|^<\/|(?![\s\S]))/gm;
const commonWords = new Set(
  'the and for are was were what which who how does did can could with from this that your you have has about into when where why'.split(
    ' ',
  ),
);

/**
 * Answers like a well-behaved model would: with the sentences of the prompt's passages that share most words with the question,
 * each followed by its `[n]`. When none does it declines, beginning with the marker the prompt asks for.
 */
export function answerFromPassages(system: string, question: string): string {
  const passages = passagesIn(system);
  const wanted = words(question);
  const sentences = passages
    .flatMap(({ number, text }) => sentencesOf(text).map((sentence) => ({ number, sentence, shared: sharedWords(sentence, wanted) })))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .filter(({ shared }, _position, [best]) => shared === best?.shared)
    .slice(0, 2);
  if (sentences.length > 0) return sentences.map(({ number, sentence }) => `${sentence} [${number}]`).join(' ');
  const decline = "I don't have that in what I know.";
  return system.includes(noAnswerMarker) ? `${noAnswerMarker} ${decline}` : decline;
}

function passagesIn(prompt: string): Passage[] {
  const found = [...prompt.matchAll(tagged)];
  return (found.length > 0 ? found : [...prompt.matchAll(numbered)]).map(([, number = '', text = '']) => ({ number, text: text.trim() }));
}

function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.replace(/^[#>*\-\s]+/, '').trim())
    .filter((sentence) => sentence.length > 12);
}

function words(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !commonWords.has(word)).map(stem));
}

function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/, '') : word;
}

function sharedWords(sentence: string, wanted: ReadonlySet<string>): number {
  return [...words(sentence)].filter((word) => wanted.has(word)).length;
}
