import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { addTypos } from './add-typos.ts';
import { askProduct } from './ask-product.ts';
import type { RunLine } from './eval-run.ts';
import { tenantOf } from './ingest-corpus.ts';
import { type EvalQuery, type EvalSet, sampleQueries } from './load-set.ts';
import { type Engine, type EvalPlace, openEvalPlace } from './open-eval-place.ts';
import { type Scores, scoreRun } from './score-run.ts';

export interface EvalOptions {
  engine: Engine;
  /** Questions of a set at the most; all when undefined. */
  sample: number | undefined;
  /** Questions asked again with one and with two typing mistakes. */
  typos: number;
  /** Where `<set>/run.jsonl` is written. */
  outFolder: string | undefined;
  say: (line: string) => void;
}

/** Scores of a set, and what typing mistakes cost. */
export interface SetResult extends Scores {
  /** Points of hit at 1 lost to one typing mistake, and to two. */
  lostToTypos: [number, number] | undefined;
}

/** Asks the product a set's questions and scores what it makes of them. */
export async function evalSet(set: EvalSet, options: EvalOptions): Promise<SetResult> {
  await using place = await openEvalPlace(options.engine, set, options.say);
  const queries = options.sample === undefined ? set.queries : sampleQueries(set.queries, options.sample);
  const run = new Map<string, RunLine>();
  for (const query of queries) run.set(query.id, await askProduct(scopeOf(place, query), place.documents, query));
  if (options.outFolder !== undefined) {
    const folder = join(options.outFolder, set.name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'run.jsonl'), [...run.values()].map((line) => `${JSON.stringify(line)}\n`).join(''));
  }
  return { ...scoreRun(set, queries, run), lostToTypos: await loseToTypos(place, set, queries, run, options.typos) };
}

async function loseToTypos(
  place: EvalPlace,
  set: EvalSet,
  queries: readonly EvalQuery[],
  run: ReadonlyMap<string, RunLine>,
  count: number,
): Promise<[number, number] | undefined> {
  const typed = queries.filter(({ id, text, history }) => set.relevant.has(id) && history === undefined && addTypos(text, 1) !== text);
  const asked = sampleQueries(typed, count);
  if (asked.length === 0) return undefined;
  const isHit = (query: EvalQuery, line: RunLine | undefined): number =>
    set.relevant.get(query.id)?.has(line?.ranked[0] ?? '') === true ? 1 : 0;
  const lost: [number, number] = [0, 0];
  for (const query of asked) {
    for (const [index, mistakes] of [1, 2].entries()) {
      const line = await askProduct(scopeOf(place, query), place.documents, query, addTypos(query.text, mistakes));
      lost[index as 0 | 1] += (isHit(query, run.get(query.id)) - isHit(query, line)) / asked.length;
    }
  }
  return lost;
}

function scopeOf(place: EvalPlace, query: EvalQuery): TenantScope {
  const id = place.tenants.get(tenantOf(query));
  if (id === undefined) throw new Error(`${query.id} asks a knowledge base that the corpus does not have`);
  return place.database.forTenant(id);
}
