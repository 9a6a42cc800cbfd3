import { type AnswerExpectation, saveAnswerTestBody } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import { type BotId, parseId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { AuditTrail } from '../audit/public.ts';
import { addTests } from './add-tests.ts';
import { selectSourceNames } from './known-sources.store.ts';
import { type CsvRow, readCsvRows } from './read-csv-rows.ts';

/** Several values of one cell. */
const between = '|';
const columns = ['question', 'contains', 'not_contains', 'cites', 'declines', 'answers', 'calls', 'graded'] as const;
type Column = (typeof columns)[number];

/**
 * Adds tests from CSV. The first line names the columns: `question`, and any of `contains`, `not_contains`, `cites` (a source's name or
 * id), `declines` and `answers` (`yes`), `calls` and `graded`; `|` parts several values of a cell. A line that cannot be read is left out
 * and told.
 */
export async function importTests(
  scope: TenantScope,
  { botId, csv, trail }: { botId: BotId; csv: string; trail: AuditTrail },
): Promise<{ added: number; problems: { line: number; text: string }[] }> {
  const [head, ...rows] = readCsvRows(csv);
  const names = (head?.cells ?? []).map((cell) =>
    cell
      .trim()
      .toLowerCase()
      .replace(/[\s-]+/g, '_'),
  );
  if (!names.includes('question')) {
    const issues = [{ in: 'body', path: 'csv', message: 'the first line must name a column "question"' }];
    throw new AppError('invalid_request', { details: { issues } });
  }
  const sources = await scope.transaction(selectSourceNames);
  const problems: { line: number; text: string }[] = [];
  const unknown = names.filter((name) => name !== '' && !columns.some((column) => column === name));
  if (unknown.length > 0) problems.push({ line: 1, text: `unknown columns were passed over: ${unknown.join(', ')}` });
  const tests = rows.flatMap((row) => {
    const read = readTest(row, names, sources);
    if (typeof read !== 'string') return [{ ...read, origin: 'imported' as const, accepted: true }];
    problems.push({ line: row.line, text: read });
    return [];
  });
  const added = await addTests(scope, { botId, tests, trail });
  return { added: added.length, problems: problems.slice(0, 100) };
}

/** The test, or what is wrong with the line. */
function readTest(
  { cells, open }: CsvRow,
  names: readonly string[],
  sources: ReadonlyMap<string, string>,
): { question: string; expectations: AnswerExpectation[] } | string {
  if (open) return 'a quote begins here and ends nowhere: all that follows is in it';
  const valuesOf = (column: Column): string[] =>
    (cells[names.indexOf(column)] ?? '')
      .split(between)
      .map((value) => value.trim())
      .filter((value) => value !== '');
  const isSaid = (column: Column): boolean => /^(?:1|x|y|yes|ja|true)$/i.test(valuesOf(column)[0] ?? '');
  const cited = valuesOf('cites').map((name) => (parseId('source', name) === undefined ? sources.get(name.toLowerCase()) : name));
  if (cited.includes(undefined)) return 'a source of this name is not there';
  const read = saveAnswerTestBody.safeParse({
    question: cells[names.indexOf('question')] ?? '',
    expectations: [
      ...valuesOf('contains').map((text) => ({ kind: 'contains', text })),
      ...valuesOf('not_contains').map((text) => ({ kind: 'not_contains', text })),
      ...cited.map((sourceId) => ({ kind: 'cites', sourceId })),
      ...(isSaid('declines') ? [{ kind: 'declines' }] : []),
      ...(isSaid('answers') ? [{ kind: 'answers' }] : []),
      ...valuesOf('calls').map((action) => ({ kind: 'calls', action })),
      ...valuesOf('graded').map((criterion) => ({ kind: 'graded', criterion })),
    ],
  });
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  return issue?.path[0] === 'expectations' && issue.path.length === 1
    ? 'nothing is expected of the answer'
    : `${issue?.path.join('.')}: ${issue?.message}`;
}
