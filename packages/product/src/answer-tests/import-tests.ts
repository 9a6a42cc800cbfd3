import { type AnswerExpectation, type ImportProblem, saveAnswerTestBody } from '@parley/contract/answer-tests';
import { AppError } from '@parley/contract/errors';
import { type BotId, parseId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { Actions } from '../actions/public.ts';
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
 * and told; one whose test the bot has already adds nothing.
 */
export async function importTests(
  scope: TenantScope,
  { actions }: { actions: Pick<Actions, 'offered'> },
  { botId, csv, trail }: { botId: BotId; csv: string; trail: AuditTrail },
): Promise<{ added: number; known: number; problems: (Problem & { line: number })[] }> {
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
  const called = [...new Set(rows.flatMap(({ cells }) => valuesIn(cells[names.indexOf('calls')])))];
  const offered = called.length === 0 ? [] : await scope.transaction((db) => actions.offered(db, called));
  const there = { sources, actions: new Set(offered.map(({ name }) => name)) };
  const problems: (Problem & { line: number })[] = [];
  const unknown = names.filter((name) => name !== '' && !columns.some((column) => column === name));
  if (unknown.length > 0) problems.push({ line: 1, ...problemOf('unknown_columns', unknown.join(', ')) });
  const tests = rows.flatMap((row) => {
    const read = readTest(row, names, there);
    if (!('problem' in read)) return [{ ...read, origin: 'imported' as const, accepted: true }];
    problems.push({ line: row.line, ...read });
    return [];
  });
  const added = await addTests(scope, { botId, tests, trail, onlyNew: true });
  return { added: added.length, known: tests.length - added.length, problems: problems.slice(0, 100) };
}

interface Problem {
  problem: ImportProblem;
  about: string;
  text: string;
}

function problemOf(problem: ImportProblem, about = '', why = ''): Problem {
  const texts: Record<ImportProblem, string> = {
    unknown_columns: `unknown columns were passed over: ${about}`,
    open_quote: 'a quote begins here and ends nowhere: all that follows is in it',
    unknown_source: `there is no source called ${about}`,
    unknown_action: `there is no action called ${about}`,
    nothing_expected: 'nothing is expected of the answer',
    not_valid: `${about}: ${why}`,
  };
  return { problem, about, text: texts[problem] };
}

function valuesIn(cell = ''): string[] {
  return cell
    .split(between)
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** The test, or what is wrong with the line. */
function readTest(
  { cells, open }: CsvRow,
  names: readonly string[],
  there: { sources: ReadonlyMap<string, string>; actions: ReadonlySet<string> },
): { question: string; expectations: AnswerExpectation[] } | Problem {
  if (open) return problemOf('open_quote');
  const valuesOf = (column: Column): string[] => valuesIn(cells[names.indexOf(column)]);
  const isSaid = (column: Column): boolean => /^(?:1|x|y|yes|ja|true)$/i.test(valuesOf(column)[0] ?? '');
  const idOf = (name: string) => (parseId('source', name) === undefined ? there.sources.get(name.toLowerCase()) : name);
  const noSource = valuesOf('cites').find((name) => idOf(name) === undefined);
  if (noSource !== undefined) return problemOf('unknown_source', noSource);
  const noAction = valuesOf('calls').find((name) => !there.actions.has(name));
  if (noAction !== undefined) return problemOf('unknown_action', noAction);
  const expectations = [
    ...valuesOf('contains').map((text) => ({ kind: 'contains', text })),
    ...valuesOf('not_contains').map((text) => ({ kind: 'not_contains', text })),
    ...valuesOf('cites').map((name) => ({ kind: 'cites', sourceId: idOf(name) })),
    ...(isSaid('declines') ? [{ kind: 'declines' }] : []),
    ...(isSaid('answers') ? [{ kind: 'answers' }] : []),
    ...valuesOf('calls').map((action) => ({ kind: 'calls', action })),
    ...valuesOf('graded').map((criterion) => ({ kind: 'graded', criterion })),
  ];
  const read = saveAnswerTestBody.safeParse({ question: cells[names.indexOf('question')] ?? '', expectations });
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  if (issue?.path[0] !== 'expectations') return problemOf('not_valid', 'question', issue?.message);
  if (issue.path.length === 1 && expectations.length === 0) return problemOf('nothing_expected');
  return problemOf('not_valid', expectations[Number(issue.path[1])]?.kind ?? 'expectations', issue.message);
}
