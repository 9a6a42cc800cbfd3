import { gramCodes, termCode } from '@parley/platform/text/term-code';
import { termOf } from '@parley/platform/text/tokenize';

/** The different words of a print: the code of each one's term, and where its grams end in `grams`. */
export interface PrintWords {
  codes: Int32Array<ArrayBuffer>;
  gramEnds: Uint16Array<ArrayBuffer>;
  grams: Uint16Array<ArrayBuffer>;
}

const mostKnown = 50_000;
// What is known of each word stands at its number in these, side by side: for millions of words that costs less than an object of each.
let numbers = new Map<string, number>();
let codes: number[] = [];
let gramEnds: number[] = [];
let grams: number[] = [];
/** The print each word was met in last, and its place there: less than a map for each print. */
let metIn: number[] = [];
let places: number[] = [];
let prints = 0;

/** Begins a print: `place` gives each word the place of its first use among the different ones, `end` tells what these are. One at a time. */
export function beginWords(): { place: (word: string) => number; end: () => PrintWords } {
  if (numbers.size >= mostKnown) forgetWords();
  const print = ++prints;
  const met: number[] = [];
  let gramCount = 0;
  return {
    place(word) {
      const number = numbers.get(word) ?? addWord(word);
      if (metIn[number] !== print) {
        metIn[number] = print;
        places[number] = met.length;
        gramCount += gramsTo(number) - gramsTo(number - 1);
        met.push(number);
      }
      return places[number] as number;
    },
    end() {
      const found = { codes: new Int32Array(met.length), gramEnds: new Uint16Array(met.length), grams: new Uint16Array(gramCount) };
      let size = 0;
      for (let place = 0; place < met.length; place++) {
        const number = met[place] as number;
        found.codes[place] = codes[number] as number;
        for (let at = gramsTo(number - 1), end = gramsTo(number); at < end; at++) found.grams[size++] = grams[at] as number;
        found.gramEnds[place] = size;
      }
      return found;
    },
  };
}

function gramsTo(number: number): number {
  return number < 0 ? 0 : (gramEnds[number] as number);
}

function addWord(word: string): number {
  const number = numbers.size;
  numbers.set(word, number);
  codes.push(termCode(termOf(word)));
  for (const gram of gramCodes(word)) grams.push(gram);
  gramEnds.push(grams.length);
  metIn.push(0);
  places.push(0);
  return number;
}

function forgetWords(): void {
  numbers = new Map();
  [codes, gramEnds, grams, metIn, places] = [[], [], [], [], []];
}
