import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  engines?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export interface LockFile {
  packages: Record<string, LockedPackage>;
}

const systems = 'aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32';
const processors = 'arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64';
const platformName = new RegExp(`(?:^|[-/])(${systems})-(${processors})(?:-(.+))?$`);

/**
 * Adds the packages for other platforms that npm leaves out of a lock file where a registry does not hold them, and returns their
 * names. Without them `npm ci` refuses the whole file ("Missing: … from lock file"), on every platform.
 */
export function completeLockFile(lock: LockFile): string[] {
  const added: string[] = [];
  for (const [parent, { dev, engines, license, optionalDependencies = {} }] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const platform = readPlatform(name);
      if (platform === undefined || isLocked(lock, parent, name)) continue;
      lock.packages[`node_modules/${name}`] = {
        version,
        cpu: platform.cpu,
        ...(dev === undefined ? {} : { dev }),
        ...(platform.libc === undefined ? {} : { libc: platform.libc }),
        ...(license === undefined ? {} : { license }),
        optional: true,
        os: platform.os,
        ...(engines === undefined ? {} : { engines }),
      };
      added.push(name);
    }
  }
  const sorted = Object.entries(lock.packages).sort(([left], [right]) => left.localeCompare(right, 'en'));
  lock.packages = Object.fromEntries(sorted);
  return added;
}

/** What a package is for follows from its name, which is how its authors and npm see to it too. */
function readPlatform(name: string): { os: string[]; cpu: string[]; libc?: string[] } | undefined {
  const [, os, cpu, variant = ''] = platformName.exec(name) ?? [];
  if (os === undefined || cpu === undefined) return undefined;
  if (os !== 'linux') return { os: [os], cpu: [cpu] };
  return { os: [os], cpu: [cpu], libc: [variant.includes('musl') ? 'musl' : 'glibc'] };
}

/** Looks where Node would: beside the parent, then in each folder above. */
function isLocked(lock: LockFile, parent: string, name: string): boolean {
  for (let folder = parent; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
  }
}

if (import.meta.main) {
  const file = path.resolve(import.meta.dirname, '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
  const added = completeLockFile(lock);
  if (added.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  process.stdout.write(added.length === 0 ? 'The lock file is complete.\n' : `Added ${added.length} packages:\n  ${added.join('\n  ')}\n`);
}
