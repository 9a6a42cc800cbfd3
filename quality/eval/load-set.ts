import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** A text of a knowledge base. */
export interface EvalDocument {
  id: string;
  title: string;
  text: string;
  /** The knowledge base it belongs to; a set without tenants is one. */
  tenant?: string;
  /** What the text is written in; plain text where nothing is said. */
  contentType?: string;
}

/** A question with what a right answer holds. */
export interface EvalQuery {
  id: string;
  text: string;
  answers: string[];
  unanswerable: boolean;
  kind: string;
  tenant?: string;
  history?: { role: 'user' | 'assistant'; text: string }[];
}

/** The question before, and what was answered to it, as search is told. */
export function saidBefore({ history = [] }: EvalQuery): { previousQuestion: string | undefined; previousAnswer: string | undefined } {
  const last = history.at(-1);
  return {
    previousQuestion: history.findLast(({ role }) => role === 'user')?.text,
    previousAnswer: last?.role === 'assistant' ? last.text : undefined,
  };
}

/** One evaluation set: `corpus.jsonl`, `queries.jsonl` and `qrels.tsv` of a folder. */
export interface EvalSet {
  name: string;
  corpus: EvalDocument[];
  queries: EvalQuery[];
  /** The relevant documents of each question that has any. */
  relevant: ReadonlyMap<string, ReadonlySet<string>>;
  /** Differs whenever the corpus does. */
  corpusHash: string;
}

/** The folders of sets under `folder`: itself, or those directly inside it. */
export function findSets(folder: string): string[] {
  if (existsSync(join(folder, 'corpus.jsonl'))) return [folder];
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'corpus.jsonl')))
    .map((entry) => join(folder, entry.name))
    .sort();
}

export function loadSet(folder: string): EvalSet {
  const corpus = readFileSync(join(folder, 'corpus.jsonl'), 'utf8');
  const relevant = new Map<string, Set<string>>();
  for (const line of linesOf(readFileSync(join(folder, 'qrels.tsv'), 'utf8')).slice(1)) {
    const [query = '', document = '', score] = line.split('\t');
    if (Number(score) <= 0) continue;
    const known = relevant.get(query);
    if (known === undefined) relevant.set(query, new Set([document]));
    else known.add(document);
  }
  return {
    name: basename(folder),
    corpus: linesOf(corpus).map((line) => JSON.parse(line) as EvalDocument),
    queries: linesOf(readFileSync(join(folder, 'queries.jsonl'), 'utf8')).map((line) => JSON.parse(line) as EvalQuery),
    relevant,
    corpusHash: createHash('sha256').update(corpus).digest('hex'),
  };
}

/** So many questions of a set, always the same ones, from all over it. */
export function sampleQueries(queries: readonly EvalQuery[], count: number): EvalQuery[] {
  if (queries.length <= count) return [...queries];
  const place = (id: string): string => createHash('sha256').update(id).digest('hex');
  const placed = queries.map((query) => ({ query, place: place(query.id) })).sort((one, other) => (one.place < other.place ? -1 : 1));
  return placed.slice(0, count).map(({ query }) => query);
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
