import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fuzzSettings } from '@parley/testing/fuzz/fuzz-settings';
import { readAuthorization } from '@parley/testing/route-security/authorization/read-authorization';
import { expect, it } from 'vitest';
import { builders } from '../security/request-builders.ts';
import { createFuzzRig } from './fuzz/fuzz-rig.ts';
import { runFuzz } from './fuzz/run-fuzz.ts';

const { seed, requests } = fuzzSettings({ requests: 600 });
const authorization = readAuthorization(readFileSync(join(import.meta.dirname, '../../docs/authorization.md'), 'utf8'));

it(`shows and gives nothing of one tenant to another in ${requests} requests that nobody should send`, { timeout: 900_000 }, async () => {
  await using rig = await createFuzzRig();
  const { fault, answered, succeeded } = await runFuzz({ ...rig, builders, authorization, seed, requests });
  // Compared with nothing, a fault would be shown by its first words alone.
  if (fault !== undefined) expect.fail(fault);
  expect(Object.keys(Object.prototype)).toEqual([]);
  // A run that was refused everywhere would find nothing either.
  expect(answered.size).toBe(rig.operations.length);
  expect(succeeded.size).toBeGreaterThan(rig.operations.length / 2);
});
