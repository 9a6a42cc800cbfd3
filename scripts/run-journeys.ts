import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly FileResult[];
}

interface FileResult {
  name: string;
  status: string;
  assertionResults: readonly { status: string; fullName: string }[];
}

interface Journeys {
  /** Runs journeys as `runVitest` does; no files are all of them. */
  run(name: string, files: readonly string[]): Promise<number>;
  /** Where reports are left, in a CI run. Without it nothing is run again: who sits before the machine sees for themselves. */
  reportFolder: string | undefined;
  say(line: string): void;
}

/** More that fail together are no accident. */
const mostFiles = 3;

/**
 * Runs the journeys, and in a CI run those whose files failed once more, with servers and browsers of their own. What passes then is
 * counted as passed and told as flaky: a browser on a busy machine is no proof that a change is wrong, but somebody has to look.
 */
export async function runJourneys({ run, reportFolder, say }: Journeys): Promise<number> {
  const code = await run('e2e', []);
  const file = path.join(reportFolder ?? '', 'e2e.json');
  if (code === 0 || reportFolder === undefined || !existsSync(file)) return code;
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const failed = report.testResults.filter(({ status }) => status === 'failed');
  if (failed.length === 0 || failed.length > mostFiles) return code;
  say(`\nRunning again: ${failed.map(({ name }) => path.basename(name)).join(', ')}`);
  const again = await run(
    'e2e-again',
    failed.map(({ name }) => name),
  );
  if (again !== 0) return again;
  writeFileSync(file, JSON.stringify(without(report, failed)));
  for (const { name, assertionResults } of failed) {
    const broken = assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
    say(`FLAKY  ${path.basename(name)} passed only when it was run again: ${broken.join('; ') || 'it could not be set up'}`);
  }
  return 0;
}

function without(report: Report, failed: readonly FileResult[]): Report {
  const testResults = report.testResults.filter((result) => !failed.includes(result));
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults);
  return { ...report, testResults, numFailedTests: 0, numPassedTests: tests.filter(({ status }) => status === 'passed').length };
}
