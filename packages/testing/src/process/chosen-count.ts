/**
 * How often a test does what takes long: the whole number that the environment variable `name` holds, else `usual`. Throws where it
 * holds anything else, since a long run with a wrong number shows nothing.
 */
export function chosenCount(name: string, usual: number): number {
  const chosen = process.env[name];
  if (chosen === undefined || chosen === '') return usual;
  const count = Number(chosen);
  if (!Number.isSafeInteger(count) || count < 1) throw new Error(`${name} is to be a whole number above 0, not ${chosen}`);
  return count;
}
