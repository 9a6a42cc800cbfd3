import type { AnswerTestResultResponse } from '@parley/contract/answer-tests';

/** Writes what came of a run as JUnit XML, which continuous integration reads: a test case for each question. */
export function writeJunit(name: string, results: readonly AnswerTestResultResponse[]): string {
  const count = (verdict: string) => results.filter((result) => result.verdict === verdict).length;
  const seconds = (ms: number) => (ms / 1_000).toFixed(3);
  const total = results.reduce((sum, { durationMs }) => sum + durationMs, 0);
  const counts = `tests="${results.length}" failures="${count('failed')}" errors="${count('error')}" skipped="0" time="${seconds(total)}"`;
  const cases = results.map((result) => {
    const opened = `    <testcase name="${escapeXml(result.question)}" classname="${escapeXml(name)}" time="${seconds(result.durationMs)}"`;
    if (result.verdict === 'passed') return `${opened}/>`;
    const tag = result.verdict === 'failed' ? 'failure' : 'error';
    return `${opened}>\n      <${tag} type="${tag === 'failure' ? 'expectation' : 'answer'}" message="${escapeXml(whatFailed(result))}">${escapeXml(result.answer)}</${tag}>\n    </testcase>`;
  });
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${escapeXml(name)}" ${counts}>`,
    `  <testsuite name="${escapeXml(name)}" ${counts}>`,
  ];
  return [...lines, ...cases, '  </testsuite>', '</testsuites>', ''].join('\n');
}

/** What was expected and did not hold, in one line. */
export function whatFailed({ checks }: Pick<AnswerTestResultResponse, 'checks'>): string {
  const failed = checks.filter(({ verdict }) => verdict === 'failed');
  return failed.map(({ expectation: { kind, ...given } }) => [kind, ...Object.values(given)].join(': ')).join('; ') || 'no answer';
}

/** Also what XML 1.0 has no way to write. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '&#10;')
    .replaceAll('\r', '&#13;');
}
