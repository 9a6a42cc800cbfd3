import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runVitest } from './run-vitest.ts';

/**
 * `npm run fuzz [-- --seed N --requests N]`: the isolation fuzz with requests it has not sent before. The seed is printed first, and
 * sends the same requests again. `npm test` always begins with the same one.
 */
const { values } = parseArgs({ options: { seed: { type: 'string' }, requests: { type: 'string' } } });
const seed = values.seed ?? String(randomInt(2, 2 ** 31));
process.stderr.write(`The same requests again: npm run fuzz -- --seed ${seed}${values.requests ? ` --requests ${values.requests}` : ''}\n`);
process.exitCode = await runVitest('fuzz', ['tests/isolation/fuzz.test.ts'], {
  PARLEY_FUZZ_SEED: seed,
  ...(values.requests === undefined ? {} : { PARLEY_FUZZ_REQUESTS: values.requests }),
});
