import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Sum {
  passed: number;
  failed: number;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly { status: string; assertionResults: readonly { status: string }[] }[];
}

/**
 * Sums what a CI run left in its folder: the vitest reports (`*.json`), the output of the static checks (`check.log`, one test each), and
 * the names of the steps that failed (`failed-steps`), so that a step which died without a report still counts as one failure.
 */
export function sumReports(folder: string): Sum {
  const reports = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const sums = [
    ...reports.map((name) => sumVitest(readText(path.join(folder, name)))),
    sumChecks(readText(path.join(folder, 'check.log'))),
  ];
  const sum = sums.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), {
    passed: 0,
    failed: 0,
  });
  const stepFailed = readText(path.join(folder, 'failed-steps')).trim() !== '';
  return stepFailed && sum.failed === 0 ? { ...sum, failed: 1 } : sum;
}

/** A test file that could not even be loaded has no failed test in it, and counts as one; so does a report that was cut off. */
function sumVitest(json: string): Sum {
  const report = parseReport(json);
  if (report === undefined) return { passed: 0, failed: 1 };
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
}

function parseReport(json: string): VitestReport | undefined {
  try {
    return JSON.parse(json) as VitestReport;
  } catch {
    return undefined;
  }
}

function sumChecks(output: string): Sum {
  return { passed: output.match(/^ok {2}/gm)?.length ?? 0, failed: output.match(/^FAIL {2}/gm)?.length ?? 0 };
}

function readText(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

if (import.meta.main) {
  const { passed, failed } = sumReports(process.argv[2] ?? '.');
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
}
