import type { Candidate, Candidates } from '../chunks/chunks.store.ts';

/** How much further a search looks where what it found is not admitted, and how far at most. */
const wider = 4;
const widest = 1_024;

/**
 * Finds candidates and keeps those that are admitted. Where that leaves less than half of what was asked for although there is
 * more, it looks further: what is not admitted must not hide what is.
 */
export async function findAdmitted(
  find: (most: number) => Candidates | Promise<Candidates>,
  most: number,
  admits: (candidate: Candidate) => boolean,
): Promise<Candidates> {
  for (let asked = most; ; asked *= wider) {
    const found = await find(asked);
    const candidates = found.candidates.filter(admits);
    const isAll = found.candidates.length < asked || asked >= widest;
    if (isAll || candidates.length >= most / 2) return { ...found, candidates: candidates.slice(0, most) };
  }
}
