import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How much a word says of another: 1 for two that always mean the same. */
export type Synonyms = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** What a more general word says beside one of the same meaning, what a word says of a more general one, and what one of the same root. */
const general = 0.3;
const special = 0.2;
const sameRoot = 0.5;
const similar = 0.5;
const files = [
  ['n', 'noun'],
  ['v', 'verb'],
  ['a', 'adj'],
  ['r', 'adv'],
] as const;
const kinds: Readonly<Record<string, string>> = { 1: 'n', 2: 'v', 3: 'a', 4: 'r', 5: 'a' };

interface Meaning {
  words: string[];
  links: { symbol: string; to: string; from: number; at: number }[];
}

/** Reads WordNet's dictionary (the folder of its `index.sense` and `data.*`): what words mean the same, by how often each is used so. */
export function readSynonyms(folder: string): Synonyms {
  const shares = readShares(folder);
  const meanings = readMeanings(folder);
  const synonyms = new Map<string, Map<string, number>>();
  const add = (word: string, other: string, share: number): void => {
    if (word === other || !(share > 0)) return;
    const known = synonyms.get(word) ?? new Map<string, number>();
    synonyms.set(word, known.set(other, (known.get(other) ?? 0) + share));
  };
  const share = (word: string, meaning: string): number => shares.get(`${word} ${meaning}`) ?? 0;
  for (const [id, { words, links }] of meanings) {
    for (const word of words) for (const other of words) add(word, other, share(word, id) * share(other, id));
    for (const { symbol, to, from, at } of links) {
      const others = meanings.get(to)?.words ?? [];
      if (symbol === '+' || symbol === '\\') {
        const [word = '', other = ''] = [words[from - 1], others[at - 1]];
        add(word, other, sameRoot * Math.sqrt(share(word, id) * share(other, to)));
        continue;
      }
      const isGeneral = symbol === '@' || symbol === '@i';
      if (!isGeneral && symbol !== '&' && symbol !== '$' && symbol !== '^') continue;
      for (const word of words) {
        for (const other of others) {
          const both = general * share(word, id) * share(other, to);
          add(word, other, isGeneral ? both : similar * both);
          if (isGeneral) add(other, word, special * both);
        }
      }
    }
  }
  return synonyms;
}

/** Of each word the share of its uses that have a meaning, by the counts of WordNet. */
function readShares(folder: string): Map<string, number> {
  const uses = new Map<string, { meaning: string; count: number }[]>();
  for (const line of readFileSync(join(folder, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', offset = '', place = '', count = ''] = line.split(' ');
    const [word = '', rest = ''] = key.split('%');
    if (offset === '' || word.includes('_')) continue;
    const use = { meaning: `${kinds[rest.charAt(0)] ?? ''}${offset}`, count: (Number(count) + 1) / Number(place) };
    uses.set(word, [...(uses.get(word) ?? []), use]);
  }
  const shares = new Map<string, number>();
  for (const [word, list] of uses) {
    const total = list.reduce((sum, { count }) => sum + count, 0);
    for (const { meaning, count } of list) shares.set(`${word} ${meaning}`, count / total);
  }
  return shares;
}

function readMeanings(folder: string): Map<string, Meaning> {
  const meanings = new Map<string, Meaning>();
  for (const [kind, file] of files) {
    for (const line of readFileSync(join(folder, `data.${file}`), 'utf8').split('\n')) {
      if (line.startsWith('  ') || line === '') continue;
      const fields = line.split(' | ', 1)[0]?.split(' ') ?? [];
      const count = Number.parseInt(fields[3] ?? '', 16);
      const words = Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] ?? '').toLowerCase().replace(/\(.*\)/, ''));
      const first = 5 + 2 * count;
      const links = Array.from({ length: Number(fields[first - 1]) }, (_, at) => {
        const [symbol = '', offset = '', part = '', ends = ''] = fields.slice(first + 4 * at, first + 4 * at + 4);
        const [from, to] = [Number.parseInt(ends.slice(0, 2), 16), Number.parseInt(ends.slice(2), 16)];
        return { symbol, to: `${part === 's' ? 'a' : part}${offset}`, from, at: to };
      });
      meanings.set(`${kind}${fields[0]}`, { words, links });
    }
  }
  return meanings;
}
