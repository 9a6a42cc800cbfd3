import path from 'node:path';
import { findBareWords } from './find-bare-words.ts';
import { findDirectRequests } from './find-direct-requests.ts';
import { findEnvReads } from './find-env-reads.ts';
import { findForbiddenNames } from './find-forbidden-names.ts';
import { findForeignWords } from './find-foreign-words.ts';
import { findInjectionDoors } from './find-injection-doors.ts';
import { findKyselyNames } from './find-kysely-names.ts';
import { findLongFiles, medianFileLength } from './find-long-files.ts';
import { findLooseEnds } from './find-loose-ends.ts';
import { findMachinePaths } from './find-machine-paths.ts';
import { findMessageFaults } from './find-message-faults.ts';
import { findMisplacedProductFiles } from './find-misplaced-product-files.ts';
import { findRegistryAddresses } from './find-registry-addresses.ts';
import { findStarExports } from './find-star-exports.ts';
import { findStoreFetches } from './find-store-fetches.ts';
import { findTenancyBreaches } from './find-tenancy-breaches.ts';
import type { Finding } from './finding.ts';
import type { SourceTree } from './source-tree.ts';

/** A check that is a program of its own: it passes when every command exits with 0. */
export interface ToolCheck {
  name: string;
  /** Each is the script of an installed tool and its arguments, run by the same Node. */
  commands: readonly (readonly [script: string, ...args: string[]])[];
  /** Turns the tool's report into one line for each finding. */
  tidy?(output: string, root: string): string;
}

/** A check of ours over the files of the checkout: it passes when it finds nothing. */
export interface TreeCheck {
  name: string;
  find(tree: SourceTree): Finding[];
  /** Something worth a glance even when all is well. */
  note?(tree: SourceTree): string;
}

const tsc = 'node_modules/typescript-native/bin/tsc';

export const toolChecks: readonly ToolCheck[] = [
  {
    name: 'types',
    commands: [
      [tsc, '--noEmit'],
      [tsc, '--noEmit', '-p', 'apps/widget'],
      [tsc, '--noEmit', '-p', 'apps/dashboard'],
      [tsc, '--noEmit', '-p', 'packages/widget'],
    ],
  },
  {
    name: 'format and lint',
    commands: [['node_modules/@biomejs/biome/bin/biome', 'check', '--colors=off', '--reporter=github', '--max-diagnostics=none']],
    tidy: tidyBiome,
  },
  {
    name: 'imports',
    commands: [
      [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.cjs',
        'packages',
        'apps',
        'scripts',
        'tests',
        'bench',
      ],
    ],
  },
  { name: 'widget size', commands: [['apps/widget/check-size.ts']] },
  { name: 'dashboard size', commands: [['apps/dashboard/check-size.ts']] },
  { name: 'dashboard api types', commands: [['apps/dashboard/write-api-schema.ts', '--check']] },
  { name: 'dead code', commands: [['node_modules/knip/bin/knip.js', '--no-config-hints', '--no-progress']] },
  {
    name: 'spelling',
    commands: [
      [
        'node_modules/cspell/bin.mjs',
        'lint',
        '--no-progress',
        '--no-summary',
        '--no-color',
        '--cache',
        '--cache-location',
        'node_modules/.cache/cspell',
        '--config',
        'cspell.json',
      ],
    ],
  },
];

export const treeChecks: readonly TreeCheck[] = [
  { name: 'file length', find: findLongFiles, note: (tree) => `median ${medianFileLength(tree)} lines` },
  { name: 'file names', find: findForbiddenNames },
  { name: 'glossary words', find: findForeignWords },
  { name: 'environment', find: findEnvReads },
  { name: 'tenancy', find: findTenancyBreaches },
  { name: 'kysely names', find: findKyselyNames },
  { name: 'injection doors', find: findInjectionDoors },
  { name: 'store fetches', find: findStoreFetches },
  { name: 'outgoing requests', find: findDirectRequests },
  { name: 'slices', find: findMisplacedProductFiles },
  { name: 'messages', find: findMessageFaults },
  { name: 'bare words', find: findBareWords },
  { name: 'star exports', find: findStarExports },
  { name: 'loose ends', find: findLooseEnds },
  { name: 'registry addresses', find: findRegistryAddresses },
  { name: 'machine paths', find: findMachinePaths },
];

/** Biome's full report shows every difference; which file and rule is enough to run `npm run format` or to look. */
function tidyBiome(output: string, root: string): string {
  const findings = output.matchAll(/^::(?:error|warning) title=([^,]+),file=([^,]+),line=(\d+),.*?::(.*)$/gm);
  const lines = [...findings].map(([, rule = '', file = '', line = '', message = '']) => {
    const place = path.relative(root, path.resolve(root, file));
    return rule === 'format' ? `${place}  format: run npm run format` : `${place}:${line}  ${rule}: ${message}`;
  });
  return lines.length > 0 ? lines.join('\n') : output;
}
