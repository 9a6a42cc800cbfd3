import { describe, expect, it } from 'vitest';
import { completeLockFile, type LockFile } from './complete-lock-file.ts';

function lockOf(packages: LockFile['packages']): LockFile {
  return { packages: { '': {}, ...packages } };
}

describe('completing a lock file', () => {
  it('adds the optional packages of other platforms, with what tells npm not to install them here', () => {
    const lock = lockOf({
      'node_modules/tool': {
        dev: true,
        license: 'MIT',
        optionalDependencies: { '@tool/cli-linux-x64': '1.2.3', '@tool/cli-linux-arm64-musl': '1.2.3', '@tool/cli-win32-x64': '1.2.3' },
      },
      'node_modules/@tool/cli-linux-x64': { version: '1.2.3' },
    });
    expect(completeLockFile(lock)).toEqual(['@tool/cli-linux-arm64-musl', '@tool/cli-win32-x64']);
    expect(lock.packages['node_modules/@tool/cli-linux-arm64-musl']).toEqual({
      version: '1.2.3',
      cpu: ['arm64'],
      dev: true,
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    });
    expect(lock.packages['node_modules/@tool/cli-win32-x64']).toMatchObject({ os: ['win32'], cpu: ['x64'] });
    expect(completeLockFile(lock)).toEqual([]);
  });

  it('finds a package that is locked below its parent, and leaves alone what is for no platform', () => {
    const lock = lockOf({
      'node_modules/a/node_modules/tool': { optionalDependencies: { 'tool-darwin-arm64': '2.0.0', bufferutil: '4.0.0' } },
      'node_modules/a/node_modules/tool-darwin-arm64': { version: '2.0.0' },
    });
    expect(completeLockFile(lock)).toEqual([]);
  });
});
