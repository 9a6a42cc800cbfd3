/** What this file exports. */
export interface ChallengeModule {
  solveChallenge: typeof solveChallenge;
}

const sliceMs = 12;

/**
 * Finds a text that makes the SHA-256 of salt, dot and text begin with so many zero bits. Works in slices, so that the page stays as
 * quick as it was. The hash is written out here because browsers lend theirs to pages over https alone, and a call for each try is slow.
 */
export async function solveChallenge({ salt, difficulty }: { salt: string; difficulty: number }): Promise<string> {
  const channel = new MessageChannel();
  const pause = () =>
    new Promise((resolve) => {
      channel.port1.onmessage = resolve;
      channel.port2.postMessage(0);
    });
  const block = new Uint32Array(64);
  for (let attempt = 0; ; await pause()) {
    for (const until = performance.now() + sliceMs; performance.now() < until; )
      for (let left = 500; left > 0; left--, attempt++)
        if (Math.clz32(firstWord(`${salt}.${attempt.toString(36)}`, block)) >= difficulty) {
          channel.port1.close();
          return attempt.toString(36);
        }
  }
}

/** The fractional parts of the roots of the first primes, as FIPS 180-4 makes its constants of them. */
const [state, rounds] = (() => {
  const primes: number[] = [];
  for (let number = 2; primes.length < 64; number++) if (primes.every((prime) => number % prime)) primes.push(number);
  const parts = (power: number) => primes.map((prime) => ((prime ** power % 1) * 2 ** 32) | 0);
  return [parts(1 / 2).slice(0, 8), parts(1 / 3)] as const;
})();

/** The first 32 bits of the SHA-256 of a text of at most 55 ASCII characters, which is one block. */
export function firstWord(text: string, w: Uint32Array): number {
  w.fill(0, 0, 16);
  const put = (at: number, byte: number) => {
    w[at >> 2] = (w[at >> 2] ?? 0) | (byte << (24 - (at & 3) * 8));
  };
  for (let at = 0; at < text.length; at++) put(at, text.charCodeAt(at));
  put(text.length, 128);
  w[15] = text.length * 8;
  const at = (index: number) => w[index] as number;
  for (let index = 16; index < 64; index++) {
    const [a, b] = [at(index - 15), at(index - 2)];
    w[index] = at(index - 16) + at(index - 7) + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let index = 0; index < 64; index++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + (rounds[index] as number) + at(index)) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  return (a + (state[0] as number)) | 0;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}
