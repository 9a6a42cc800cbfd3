import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { installationSecrets } from './installation-secrets.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parley-secrets-'));
  folders.push(folder);
  return join(folder, 'data');
}

describe('installationSecrets', () => {
  it('makes a secret once, which only its owner can read', () => {
    const dataDir = newFolder();
    const made = installationSecrets({ secret: undefined, previousSecrets: [], dataDir });
    expect(made.current.length).toBeGreaterThanOrEqual(64);
    expect(statSync(join(dataDir, 'secret')).mode & 0o777).toBe(0o600);
    expect(installationSecrets({ secret: undefined, previousSecrets: [], dataDir })).toEqual(made);
  });

  it('takes the configured ones, and writes nothing', () => {
    const dataDir = newFolder();
    expect(installationSecrets({ secret: 'new', previousSecrets: ['old', 'older'], dataDir })).toEqual({
      current: 'new',
      previous: ['old', 'older'],
    });
    expect(statSync(dataDir, { throwIfNoEntry: false })).toBeUndefined();
  });

  it('goes on taking the one it made itself when another is configured later', () => {
    const dataDir = newFolder();
    const { current: made } = installationSecrets({ secret: undefined, previousSecrets: [], dataDir });
    expect(installationSecrets({ secret: 'new', previousSecrets: ['old'], dataDir })).toEqual({ current: 'new', previous: ['old', made] });
  });
});
