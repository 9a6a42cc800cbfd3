import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { type BoostedTrees, packTrees, scoreTrees } from '@parley/product/knowledge/search/boosted-trees';
import { findCandidates } from '@parley/product/knowledge/search/find-candidates';
import { questionTerms } from '@parley/product/knowledge/search/question-terms';
import { rankCandidates } from '@parley/product/knowledge/search/rank-candidates';
import { readContenders } from '@parley/product/knowledge/search/rerank-signs';
import { printTable } from '../bench/rig/print-tables.ts';
import { type EvalQuery, type EvalSet, findSets, loadSet, saidBefore, sampleQueries } from './eval/load-set.ts';
import { openEvalPlace } from './eval/open-eval-place.ts';
import { boostTrees, type RankedGroup, usualBoost } from './fit/boost-trees.ts';

const usage = `Fits the trees that order the first five sources of a search once more, and says what that changes for questions they did not see.

  node quality/fit-rerank.ts [folder …]   sets or folders of sets (default: the development sets and quality/sets)

  --sample N     so many questions of each set (default 1000)
  --dump FILE    write what search knew of each question: one JSON a line
  --rows FILE    fit to what was written there instead of asking
  --write        replace the trees that search ships`;

interface AskedGroup extends Omit<RankedGroup, 'rows' | 'weight'> {
  set: string;
  /** What the right documents of the question are; questions about the same are seen together or not at all. */
  about: string;
  rows: number[][];
}

const usualFolders = [join(import.meta.dirname, '../../shared/eval'), join(import.meta.dirname, 'sets')];
const shipped = join(import.meta.dirname, '../packages/product/src/knowledge/search/rerank-trees.bin');
const usualSample = 1000;
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
  const asked = values.rows === undefined ? await askAll(folders, Number(values.sample ?? usualSample)) : readRows(values.rows);
  if (values.dump !== undefined) writeFileSync(values.dump, asked.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const groups = weighGroups(asked);
  const foldOf = asked.map(({ about }) => createHash('sha256').update(about).digest().readUInt32LE() % folds);
  const fitted = Array.from({ length: folds }, (_, fold) => fitTrees(groups.filter((_group, at) => foldOf[at] !== fold)));
  const judged = Map.groupBy(asked.keys(), (at) => asked[at]?.set ?? '');
  const rows = [...judged].map(([set, places]) => [
    set,
    String(places.length),
    firstRight(places.map((at) => ({ group: groups[at], trees: undefined }))),
    firstRight(places.map((at) => ({ group: groups[at], trees: fitted[foldOf[at] ?? 0] }))),
  ]);
  console.log(printTable({ title: 'Right in the first place, %', columns: ['set', 'questions', 'as ranked', 'with trees'], rows }));
  if (values.write) writeFileSync(shipped, packTrees(fitTrees(groups)));
}

/** Where nothing or everything is right, nothing is to be learnt. */
function fitTrees(groups: readonly RankedGroup[]): BoostedTrees {
  return boostTrees(
    groups.filter(({ isRight }) => new Set(isRight).size === 2),
    usualBoost,
  );
}

/** Large sets count more than small ones, but by the root of their size alone. */
function weighGroups(asked: readonly AskedGroup[]): RankedGroup[] {
  const sizes = Map.groupBy(asked, ({ set }) => set);
  const raw = asked.map(({ set }) => 1 / Math.sqrt(sizes.get(set)?.length ?? 1));
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  return asked.map(({ rows, isRight, base }, at) => ({
    rows: rows.map((row) => Float32Array.from(row)),
    isRight,
    base,
    weight: (raw[at] ?? 0) / mean,
  }));
}

function firstRight(judged: readonly { group: RankedGroup | undefined; trees: BoostedTrees | undefined }[]): string {
  const right = judged.filter(({ group, trees }) => {
    const values = group?.rows.map((row, at) => (group.base[at] ?? 0) + (trees === undefined ? 0 : scoreTrees(trees, row))) ?? [];
    return group?.isRight[values.indexOf(Math.max(...values))] === true;
  });
  return ((100 * right.length) / judged.length).toFixed(1);
}

async function askAll(folders: readonly string[], sample: number): Promise<AskedGroup[]> {
  const groups: AskedGroup[] = [];
  const say = (line: string): void => void process.stderr.write(`  … ${line}\n`);
  for (const set of folders.map(loadSet)) {
    await using place = await openEvalPlace('pglite', set, say);
    for (const query of sampleQueries(
      set.queries.filter(({ id }) => set.relevant.has(id)),
      sample,
    )) {
      const tenantId = place.tenants.get(query.tenant ?? '');
      if (tenantId === undefined) throw new Error(`${set.name} has no knowledge of ${query.tenant}`);
      const isRight = (source: SourceId): boolean => set.relevant.get(query.id)?.has(place.documents.get(source) ?? '') === true;
      groups.push({ set: set.name, about: aboutOf(set, query), ...(await askGroup(place.database.forTenant(tenantId), query, isRight)) });
    }
    say(`${set.name}: ${groups.length} questions so far`);
  }
  return groups;
}

/** A knowledge base of its own where a set has many, else the first document that answers. */
function aboutOf(set: EvalSet, query: EvalQuery): string {
  const manyTenants = new Set(set.corpus.map(({ tenant }) => tenant)).size >= folds * 2;
  return `${set.name} ${manyTenants ? query.tenant : [...(set.relevant.get(query.id) ?? [])].sort()[0]}`;
}

/** What the product's search knows of the first five sources before it orders them again. */
async function askGroup(
  scope: TenantScope,
  query: EvalQuery,
  isRight: (source: SourceId) => boolean,
): Promise<Omit<AskedGroup, 'set' | 'about'>> {
  const asked = questionTerms(query.text, saidBefore(query));
  if (!asked.searchable) return { rows: [], isRight: [], base: [] };
  return scope.transaction(async (db) => {
    const found = await findCandidates(db, scope.tenantId, asked, {});
    const contenders = readContenders(found.query, rankCandidates(found.query, found.candidates));
    return {
      rows: contenders.map(({ signs }) => [...signs]),
      isRight: contenders.map(({ ranked }) => isRight(ranked.candidate.sourceId)),
      base: contenders.map(({ ranked }) => ranked.score),
    };
  });
}

function readRows(file: string): AskedGroup[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as AskedGroup);
}

await main();
