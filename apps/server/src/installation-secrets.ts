import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SecretRing } from '@parley/platform/secrets/secret-ring';
import type { Config } from './config.ts';

/**
 * The secrets tokens are signed and stored secrets are sealed with: the configured ones, else one that is made once and kept in
 * the data folder. The one in the data folder stays good when another is configured later.
 */
export function installationSecrets({
  secret,
  previousSecrets,
  dataDir,
}: Pick<Config, 'secret' | 'previousSecrets' | 'dataDir'>): SecretRing {
  if (secret === undefined) return { current: keptSecret(dataDir), previous: previousSecrets };
  const kept = readKept(dataDir);
  return { current: secret, previous: kept === undefined ? previousSecrets : [...previousSecrets, kept] };
}

function keptSecret(dataDir: string): string {
  const kept = readKept(dataDir);
  if (kept !== undefined) return kept;
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const secret = randomBytes(48).toString('base64url');
  try {
    writeFileSync(pathIn(dataDir), secret, { mode: 0o600, flag: 'wx' });
    return secret;
  } catch (error) {
    // Another process was quicker.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return readFileSync(pathIn(dataDir), 'utf8');
  }
}

function readKept(dataDir: string): string | undefined {
  try {
    return readFileSync(pathIn(dataDir), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function pathIn(dataDir: string): string {
  return join(dataDir, 'secret');
}
