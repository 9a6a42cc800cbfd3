import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import type { Finding } from './finding.ts';

const subject = 'secret';

/** Which secret signs and seals, and how many earlier ones are still good. */
export function examineSecrets({ secret, previousSecrets, dataDir }: Pick<Config, 'secret' | 'previousSecrets' | 'dataDir'>): Finding {
  const kept = existsSync(join(dataDir, 'secret'));
  const earlier = previousSecrets.length + (secret !== undefined && kept ? 1 : 0);
  const still = earlier === 0 ? '' : `; ${earlier} earlier one(s) still open what they sealed`;
  if (secret !== undefined) return { subject, state: 'ok', text: `PARLEY_SECRET${still}` };
  return { subject, state: 'ok', text: kept ? `kept in the data folder${still}` : `made at the first start${still}` };
}
