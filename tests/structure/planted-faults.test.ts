import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toolChecks, treeChecks } from '../../scripts/check/checks.ts';
import { plantWorkspace } from './plant-workspace.ts';
import { dashboardFaults, dashboardImports, dashboardNeighbours } from './planted-dashboard.ts';
import { sourceFaults as generalFaults } from './planted-faults.ts';
import { plantedImports as generalImports, soundNeighbours } from './planted-imports.ts';

const sourceFaults = [...generalFaults, ...dashboardFaults];
const plantedImports = [...generalImports, ...dashboardImports];
const repository = path.resolve(import.meta.dirname, '../..');
const checks = [...toolChecks, ...treeChecks].map(({ name }) => name);

interface Report {
  exitCode: number;
  /** What each check printed below its line; '' when it passed. */
  details: ReadonlyMap<string, string>;
}

/** Runs the checks as `npm run check` does, in a workspace of their own. */
async function runChecks(files: Readonly<Record<string, string>>, only: readonly string[] = []): Promise<Report> {
  const { root, remove } = plantWorkspace(files);
  try {
    const { exitCode, output } = await runNode(root, [path.join(repository, 'scripts/check/run.ts'), ...only]);
    const details = new Map<string, string>();
    let current = '';
    for (const text of output.split('\n')) {
      const heading = /^(?:ok {2}|FAIL) {2}(.+?) +\d+\.\d s/.exec(text)?.[1];
      if (heading !== undefined) current = heading;
      details.set(current, heading === undefined ? `${details.get(current) ?? ''}${text}\n` : '');
    }
    return { exitCode, details };
  } finally {
    remove();
  }
}

function runNode(cwd: string, args: readonly string[]): Promise<{ exitCode: number; output: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      resolve({ exitCode: typeof error?.code === 'number' ? error.code : 0, output: `${stdout}\n${stderr}` });
    });
  });
}

const inFiles = (faults: readonly { file: string; text: string }[]): Record<string, string> =>
  Object.fromEntries(faults.map(({ file, text }) => [file, text]));

describe('the static checks', { timeout: 180_000 }, () => {
  it('pass a sound workspace, every one of them', async () => {
    const { exitCode, details } = await runChecks({});
    expect([...details].filter(([name, text]) => checks.includes(name) && text.trim() !== '')).toEqual([]);
    expect([...details.keys()]).toEqual(expect.arrayContaining(checks));
    expect(exitCode).toBe(0);
  });

  describe('with a fault planted for each rule', () => {
    let report: Report;
    beforeAll(async () => {
      report = await runChecks(inFiles(sourceFaults));
    }, 180_000);

    it.each(sourceFaults)('catch $fault ($check)', ({ check, says }) => {
      expect(report.details.get(check)).toMatch(says);
    });

    it('fail the run', () => {
      expect(report.exitCode).toBe(1);
    });

    it('leave no check without a fault that it catches', () => {
      const proven = new Set([...sourceFaults.map(({ check }) => check), 'imports']);
      expect(checks.filter((name) => !proven.has(name))).toEqual([]);
    });
  });
});

describe('the import rules', { timeout: 180_000 }, () => {
  let reported: string[];
  beforeAll(async () => {
    const { details } = await runChecks({ ...inFiles(plantedImports), ...soundNeighbours, ...dashboardNeighbours }, ['imports']);
    const lines = details.get('imports')?.matchAll(/error ([a-z\d-]+): (\S+?)(?: →|\s*$)/gm) ?? [];
    reported = [...new Set([...lines].map(([, rule, file]) => `${rule}: ${file}`))].sort();
  }, 180_000);

  it.each(plantedImports)('catch $rules in $file', ({ rules, file }) => {
    expect(reported.filter((text) => text.endsWith(` ${file}`))).toEqual(rules.map((rule) => `${rule}: ${file}`).sort());
  });

  it('report nothing else: what is allowed is not reported', () => {
    const planted = plantedImports.flatMap(({ rules, file }) => rules.map((rule) => `${rule}: ${file}`));
    expect(reported).toEqual(planted.sort());
  });

  it('are each proven by a planted import', () => {
    const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
      forbidden: { name: string; severity: string }[];
    };
    const proven = new Set(plantedImports.flatMap(({ rules }) => rules));
    expect(forbidden.filter(({ name }) => !proven.has(name))).toEqual([]);
    expect(forbidden.every(({ severity }) => severity === 'error')).toBe(true);
  });
});
