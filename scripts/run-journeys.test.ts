import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runJourneys } from './run-journeys.ts';
import { sumReports } from './sum-reports.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'parley-journeys-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const result = (name: string, ...statuses: string[]) => ({
  name: `/there/${name}`,
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status, at) => ({ status, fullName: `${name} step ${at + 1}` })),
});

function leave(report: string, results: readonly ReturnType<typeof result>[]): void {
  const count = (wanted: string) => results.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === wanted);
  const sums = { numPassedTests: count('passed').length, numFailedTests: count('failed').length };
  writeFileSync(path.join(folder, `${report}.json`), JSON.stringify({ ...sums, testResults: results }));
}

describe('journeys that failed in a CI run', () => {
  let said: string[];
  let asked: (readonly string[])[];
  beforeEach(() => {
    rmSync(path.join(folder, 'e2e-again.json'), { force: true });
    [said, asked] = [[], []];
  });

  const runAll = (first: readonly ReturnType<typeof result>[], again: readonly ReturnType<typeof result>[], reportFolder?: string) =>
    runJourneys({
      reportFolder,
      say: (line) => said.push(line),
      run: async (name, files) => {
        asked.push(files);
        const results = name === 'e2e' ? first : again;
        leave(name, results);
        return results.some(({ status }) => status === 'failed') ? 1 : 0;
      },
    });

  it('are run again, counted once, and named', async () => {
    const first = [result('a', 'passed'), result('b', 'passed', 'failed')];
    expect(await runAll(first, [result('b', 'passed', 'passed')], folder)).toBe(0);
    expect(asked).toEqual([[], ['/there/b']]);
    expect(said.at(-1)).toBe('FLAKY  b passed only when it was run again: b step 2');
    expect(sumReports(folder)).toEqual({ passed: 3, failed: 0 });
  });

  it('fail when they fail again', async () => {
    expect(await runAll([result('b', 'failed')], [result('b', 'failed')], folder)).toBe(1);
    expect(said.filter((line) => line.startsWith('FLAKY'))).toEqual([]);
    expect(sumReports(folder).failed).toBeGreaterThan(0);
  });

  it('fail at once when they are many, and where somebody sits before the machine', async () => {
    expect(await runAll([result('a', 'failed')], [])).toBe(1);
    const many = ['a', 'b', 'c', 'd'].map((name) => result(name, 'failed'));
    expect(await runAll(many, [], folder)).toBe(1);
    expect(asked).toEqual([[], []]);
  });
});
