import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { findCandidates } from '@parley/product/knowledge/search/find-candidates';
import { questionTerms } from '@parley/product/knowledge/search/question-terms';
import { rankCandidates } from '@parley/product/knowledge/search/rank-candidates';
import { answerThreshold, confidenceSigns, confidenceWeights, readSigns } from '@parley/product/knowledge/search/search-confidence';
import { printTable } from '../bench/rig/print-tables.ts';
import { findSets, loadSet } from './eval/load-set.ts';
import { openEvalPlace } from './eval/open-eval-place.ts';
import { fitLogistic, likelihood } from './fit/fit-logistic.ts';
import { judgeRows, type SignRow, weighRows } from './fit/judge-rows.ts';
import { type PlannedQuestion, type PlannedSet, planQuestions } from './fit/plan-questions.ts';

const usage = `Fits the confidence of search to evaluation sets, and says what that changes.

  node quality/fit-confidence.ts [folder …]   sets or folders of sets (default: the development sets and quality/sets)

  --sample N     so many questions of each set (default 350)
  --dump FILE    write what search knew of each question: one JSON a line
  --rows FILE    fit to what was written there instead of asking`;

const usualFolders = [join(import.meta.dirname, '../../shared/eval'), join(import.meta.dirname, 'sets')];
const usualSample = 350;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sample: { type: 'string' }, dump: { type: 'string' }, rows: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) return console.log(usage);
  const folders = (positionals.length === 0 ? usualFolders.filter((folder) => existsSync(folder)) : positionals).flatMap(findSets);
  const rows = values.rows === undefined ? await askAll(folders, Number(values.sample ?? usualSample)) : readRows(values.rows);
  if (values.dump !== undefined) writeFileSync(values.dump, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const weighed = weighRows(rows);
  const observations = rows.flatMap(({ signs, isAnswerable }, at) =>
    signs === null ? [] : [{ signs, isTrue: isAnswerable, weight: weighed[at] ?? 0 }],
  );
  const fitted = fitLogistic(observations);
  const shipped = confidenceSigns.map((name) => confidenceWeights[name]);
  const columns = ['group', 'questions', 'count', 'AUROC', 'declined %'];
  for (const [title, coefficients] of [['As shipped', shipped] as const, ['As fitted', fitted] as const])
    console.log(printTable({ title, columns, rows: judgeRows(rows, (signs) => likelihood(coefficients, signs), answerThreshold) }));
  for (const [at, name] of confidenceSigns.entries()) console.log(`  ${name}: ${(fitted[at] ?? 0).toFixed(2)},`);
}

async function askAll(folders: readonly string[], sample: number): Promise<SignRow[]> {
  const rows: SignRow[] = [];
  for (const planned of planQuestions(folders.map(loadSet), sample)) rows.push(...(await askSet(planned)));
  return rows;
}

async function askSet({ set, questions }: PlannedSet): Promise<SignRow[]> {
  const say = (line: string): void => void process.stderr.write(`  … ${line}\n`);
  await using place = await openEvalPlace('pglite', set, say);
  const rows: SignRow[] = [];
  for (const question of questions) {
    const tenantId = place.tenants.get(question.tenant);
    if (tenantId === undefined) throw new Error(`${set.name} has no knowledge of ${question.tenant}`);
    const { isAnswerable, kind } = question;
    rows.push({ group: set.name, kind, isAnswerable, signs: await signsOf(place.database.forTenant(tenantId), question) });
  }
  say(`${set.name}: ${rows.length} questions`);
  return rows;
}

/** What the product's search knows of a question before it judges. */
function signsOf(scope: TenantScope, { text, before }: PlannedQuestion): Promise<number[] | null> {
  const asked = questionTerms(text, before);
  if (!asked.searchable) return Promise.resolve(null);
  return scope.transaction(async (db) => {
    const { query, candidates, reach } = await findCandidates(db, scope.tenantId, asked, {});
    return readSigns(rankCandidates(query, candidates), reach) ?? null;
  });
}

function readRows(file: string): SignRow[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as SignRow);
}

await main();
