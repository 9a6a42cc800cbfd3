import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@parley/platform/database/tenancy';
import { sealAgain } from '@parley/platform/secrets/seal-again';
import { createSecretBox } from '@parley/platform/secrets/secret-box';
import type { Config } from '../config.ts';
import { installationSecrets } from '../installation-secrets.ts';
import type { Finding } from './finding.ts';

type SecretSettings = Pick<Config, 'secret' | 'previousSecrets' | 'dataDir'>;

const subject = 'secret';

/** Which secret signs and seals, and how many earlier ones are still good. */
export function examineSecrets({ secret, previousSecrets, dataDir }: SecretSettings): Finding {
  const kept = existsSync(join(dataDir, 'secret'));
  const earlier = previousSecrets.length + (secret !== undefined && kept ? 1 : 0);
  const still = earlier === 0 ? '' : `; ${earlier} earlier one(s) still open what they sealed`;
  if (secret !== undefined) return { subject, state: 'ok', text: `PARLEY_SECRET${still}` };
  return { subject, state: 'ok', text: kept ? `kept in the data folder${still}` : `made at the first start${still}` };
}

/** Whether what is stored sealed can be opened, and whether earlier secrets are still needed for it. */
export async function examineSealedValues(settings: SecretSettings, database: Database): Promise<Finding[]> {
  // Reading the secret would make one where there is none yet.
  if (settings.secret === undefined && !existsSync(join(settings.dataDir, 'secret'))) return [];
  const states = await sealAgain(database, createSecretBox(installationSecrets(settings)), { change: false });
  const sum = (count: 'current' | 'earlier' | 'unreadable'): number => states.reduce((total, state) => total + state[count], 0);
  const [current, earlier, unreadable] = [sum('current'), sum('earlier'), sum('unreadable')];
  if (unreadable > 0) {
    const where = states.filter((state) => state.unreadable > 0).map((state) => `${state.purpose} (${state.unreadable})`);
    return [
      {
        subject,
        state: 'problem',
        text: `${unreadable} of ${current + earlier + unreadable} stored secrets cannot be opened, and what needs them is passed over or fails: ${where.join(', ')}`,
        mend: 'add the secret they were sealed under to PARLEY_PREVIOUS_SECRETS, or enter them anew',
      },
    ];
  }
  if (earlier === 0) return [];
  return [
    {
      subject,
      state: 'info',
      text: `${earlier} of ${current + earlier} stored secrets are sealed under an earlier secret; npm run parley -- secrets rotate seals them again`,
    },
  ];
}
