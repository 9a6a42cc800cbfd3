import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type BoostedTrees, packTrees, scoreTrees } from '@parley/product/knowledge/search/boosted-trees';
import { findCandidates } from '@parley/product/knowledge/search/find-candidates';
import { questionTerms } from '@parley/product/knowledge/search/question-terms';
import { rankCandidates } from '@parley/product/knowledge/search/rank-candidates';
import { readAnswerSigns } from '@parley/product/knowledge/search/read-answer-signs';
import {
  answerThreshold,
  confidenceSigns,
  confidenceWeights,
  readSigns,
  weighSigns,
  withAnswerSigns,
} from '@parley/product/knowledge/search/search-confidence';
import { printTable } from '../bench/rig/print-tables.ts';
import { findSets, loadSet } from './eval/load-set.ts';
import { openEvalPlace } from './eval/open-eval-place.ts';
import { boostTrees, likelihoodBoost, type RankedGroup } from './fit/boost-trees.ts';
import { fitLogistic, likelihood } from './fit/fit-logistic.ts';
import { judgeRows, type SignRow, weighRows } from './fit/judge-rows.ts';
import { type PlannedQuestion, type PlannedSet, planQuestions } from './fit/plan-questions.ts';

const usage = `Fits the confidence of search to evaluation sets, and says what that changes.

  node quality/fit-confidence.ts [folder …]   sets or folders of sets (default: the development sets and quality/sets)

  --sample N     so many questions of each set (default 350)
  --dump FILE    write what search knew of each question: one JSON a line
  --rows FILE    fit to what was written there instead of asking
  --write        replace the trees that search ships`;

const usualFolders = [join(import.meta.dirname, '../../shared/eval'), join(import.meta.dirname, 'sets')];
const shippedTrees = join(import.meta.dirname, '../packages/product/src/knowledge/search/confidence-trees.bin');
const usualSample = 350;
const folds = 5;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      dump: { type: 'string' },
      rows: { type: 'string' },
      write: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
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
  const byTable =
    (coefficients: readonly number[]) =>
    ({ signs }: SignRow): number =>
      likelihood(coefficients, signs ?? []);
  const groups = rows.map((row, at) => groupOf(row, weighed[at] ?? 0));
  const columns = ['group', 'questions', 'count', 'AUROC', 'declined %', 'caught at 5 %'];
  for (const [title, judge] of [
    ['The table as shipped', byTable(shipped)] as const,
    ['The table as fitted', byTable(fitted)] as const,
    ['With trees, documents they did not see', crossJudge(rows, groups, ({ about }) => foldOf(about))] as const,
    ['With trees, sets they did not see', crossJudge(rows, groups, ({ group }) => group.replace(/-small$/, ''))] as const,
  ])
    console.log(printTable({ title, columns, rows: judgeRows(rows, judge, answerThreshold) }));
  for (const [at, name] of confidenceSigns.entries()) console.log(`  ${name}: ${(fitted[at] ?? 0).toFixed(2)},`);
  if (values.write) writeFileSync(shippedTrees, packTrees(boostTrees(usable(groups), likelihoodBoost)));
}

/** A question as the trees are fitted to it: they add to what the shipped table says. None where they are not asked. */
function groupOf({ signs, answerSigns, isAnswerable }: SignRow, weight: number): RankedGroup | undefined {
  if (signs === null || answerSigns === null) return undefined;
  const row = withAnswerSigns(signs, Float32Array.from(answerSigns));
  return { rows: [row], isRight: [isAnswerable], base: [weighSigns(signs)], weight };
}

function usable(groups: readonly (RankedGroup | undefined)[]): RankedGroup[] {
  const known = groups.filter((group) => group !== undefined);
  const mean = known.reduce((sum, { weight }) => sum + weight, 0) / known.length;
  return known.map((group) => ({ ...group, weight: group.weight / mean }));
}

/** Judges each row by trees that saw none of its part. */
function crossJudge(
  rows: readonly SignRow[],
  groups: readonly (RankedGroup | undefined)[],
  partOf: (row: SignRow) => string,
): (row: SignRow) => number {
  const parts = new Set(rows.map(partOf));
  const fitted = new Map<string, BoostedTrees>();
  for (const part of parts) {
    const others = groups.filter((_, at) => partOf(rows[at] as SignRow) !== part);
    fitted.set(part, boostTrees(usable(others), likelihoodBoost));
  }
  const places = new Map(rows.map((row, at) => [row, groups[at]]));
  return (row) => {
    const [trees, [signs] = []] = [fitted.get(partOf(row)), places.get(row)?.rows];
    const more = trees === undefined || signs === undefined ? 0 : scoreTrees(trees, signs);
    return 1 / (1 + Math.exp(-(weighSigns(row.signs ?? []) + more)));
  };
}

function foldOf(about: string): string {
  return String(createHash('sha256').update(about).digest().readUInt32LE() % folds);
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
    const { isAnswerable, kind, about } = question;
    rows.push({ group: set.name, kind, isAnswerable, about, ...(await signsOf(place.database.forTenant(tenantId), question)) });
  }
  say(`${set.name}: ${rows.length} questions`);
  return rows;
}

/** What the product's search knows of a question before it judges. */
function signsOf(scope: TenantScope, { text, before }: PlannedQuestion): Promise<Pick<SignRow, 'signs' | 'answerSigns'>> {
  const asked = questionTerms(text, before);
  if (!asked.searchable) return Promise.resolve({ signs: null, answerSigns: null });
  return scope.transaction(async (db) => {
    const { query, candidates, reach } = await findCandidates(db, scope.tenantId, asked, {});
    const ranked = rankCandidates(query, candidates);
    const answerSigns = readAnswerSigns(query, ranked, reach.asked);
    return { signs: readSigns(ranked, reach) ?? null, answerSigns: answerSigns === undefined ? null : [...answerSigns] };
  });
}

function readRows(file: string): SignRow[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as SignRow);
}

await main();
