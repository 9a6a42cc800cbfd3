/** Text that is measured alike everywhere: the same seed gives the same documents. */
export interface Corpus {
  /** The next document, in Markdown, of about `bytes`. */
  document(bytes: number): string;
  /** A question made of some words of a sentence that was written before. */
  question(): string;
}

const functionWords =
  'the of and to a in is it you that he was for on are with as his they be at one have this from or had by but not what all were we when your can said there use an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more go see no way could my than first been who its now did get'.split(
    ' ',
  );
const syllables =
  'ba be bi bo bu da de di do du fa fe fi ka ke ki ko ku la le li lo lu ma me mi mo mu na ne ni no nu pa pe pi po ra re ri ro ru sa se si so su ta te ti to tu va ve vi zo zu'.split(
    ' ',
  );
const vocabularySize = 30_000;
const keptSentences = 5_000;

/** Writes documents whose words are as unevenly common as in real text: the n-th word occurs in proportion to 1/n. */
export function writeCorpus(seed: number): Corpus {
  const random = randomNumbers(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)] as Value;
  const invented = Array.from({ length: vocabularySize }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join(''),
  );
  const vocabulary = [...functionWords, ...invented];
  const harmonic = Math.log(vocabulary.length + 1);
  const word = (): string => vocabulary[Math.floor(Math.exp(random() * harmonic)) - 1] ?? 'the';
  const sentences: string[][] = [];

  const sentence = (): string => {
    const words = Array.from({ length: 8 + Math.floor(random() * 11) }, word);
    if (sentences.length < keptSentences) sentences.push(words);
    else sentences[Math.floor(random() * keptSentences)] = words;
    const text = words.join(' ');
    return `${text[0]?.toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: 3 + Math.floor(random() * 4) }, sentence).join(' ');
  const heading = (): string => Array.from({ length: 3 }, () => pick(invented)).join(' ');
  return {
    document(bytes) {
      const parts = [`# ${heading()}`];
      for (let [length, count] = [0, 0]; length < bytes; count++) {
        const part = count % 4 === 0 ? `## ${heading()}` : paragraph();
        parts.push(part);
        length += part.length + 2;
      }
      return parts.join('\n\n');
    },
    question() {
      const words = pick(sentences);
      const from = Math.floor(random() * Math.max(1, words.length - 7));
      return `What is ${words.slice(from, from + 7).join(' ')}?`;
    },
  };
}

/** Mulberry32: small, and good enough for text. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
