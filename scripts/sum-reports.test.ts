import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { sumReports } from './sum-reports.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function reportFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'reports-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

function report(passed: number, failed: number, brokenFiles = 0): string {
  const failing = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  const broken = { status: 'failed', assertionResults: [] };
  const testResults = [...(failed > 0 ? [failing] : []), ...Array.from({ length: brokenFiles }, () => broken)];
  return JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults });
}

describe('sum of test reports', () => {
  it('adds up all runs, and counts each static check as a test', () => {
    const folder = reportFolder({
      'embedded.json': report(10, 1),
      'postgres.json': report(7, 0),
      'check.log': 'ok    types\nFAIL  spelling\n  ok\n',
    });
    expect(sumReports(folder)).toEqual({ passed: 18, failed: 2 });
  });

  it('counts a test file that could not be loaded as a failure', () => {
    expect(sumReports(reportFolder({ 'embedded.json': report(3, 0, 2) }))).toEqual({ passed: 3, failed: 2 });
  });

  it('counts a failed step that left no failed test as one failure, and one whose tests failed not twice', () => {
    expect(sumReports(reportFolder({ 'embedded.json': report(3, 0), 'failed-steps': 'exit code 1\n' }))).toEqual({ passed: 3, failed: 1 });
    expect(sumReports(reportFolder({ 'embedded.json': report(3, 2), 'failed-steps': 'exit code 1\n' }))).toEqual({ passed: 3, failed: 2 });
  });

  it('says that nothing passed when there are no reports', () => {
    expect(sumReports(reportFolder({}))).toEqual({ passed: 0, failed: 0 });
  });

  it('takes a report that was cut off for a failure', () => {
    expect(sumReports(reportFolder({ 'embedded.json': '{"numPassed' }))).toEqual({ passed: 0, failed: 1 });
  });
});
