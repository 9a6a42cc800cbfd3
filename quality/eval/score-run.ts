import type { RunLine } from './eval-run.ts';
import type { EvalDocument, EvalQuery, EvalSet } from './load-set.ts';

/** What is measured of a set; shares are 0…1, undefined where the set has nothing to measure it by. */
export interface Scores {
  questions: number;
  hit1: number | undefined;
  hit5: number | undefined;
  recall5: number | undefined;
  /** Hit at 1 of the tenant where it is lowest. */
  worstHit1: number | undefined;
  /** The first 60 words of the answer hold a gold answer, of the questions whose gold answer stands in a relevant document. */
  contains: number | undefined;
  /** One of the quotes holds it. */
  quoted: number | undefined;
  auroc: Record<string, number>;
  /** Share caught of each kind of unanswerable question when 5 % of the answerable ones are refused. */
  caught: Record<string, number>;
  /** Share of the answerable questions that the shipped settings decline. */
  falseRefusals: number;
  /** Share of each kind of unanswerable question that the shipped settings decline. */
  refused: Record<string, number>;
  verbatim: number | undefined;
  sameTenant: number | undefined;
  p50Ms: number;
  p95Ms: number;
}

/** Scores a run of a set. Every query of `queries` must have a line. */
export function scoreRun(set: EvalSet, queries: readonly EvalQuery[], run: ReadonlyMap<string, RunLine>): Scores {
  const line = (query: EvalQuery): RunLine =>
    run.get(query.id) ?? { id: query.id, ranked: [], answer: '', citations: [], abstain: true, confidence: 0, ms: 0 };
  const documents = new Map(set.corpus.map((document) => [document.id, document]));
  const relevantTo = (query: EvalQuery): ReadonlySet<string> => set.relevant.get(query.id) ?? new Set();
  const ranked = queries.filter((query) => !query.unanswerable && set.relevant.has(query.id));
  const hits = (query: EvalQuery, most: number): number =>
    line(query)
      .ranked.slice(0, most)
      .filter((id) => relevantTo(query).has(id)).length;
  const hit1 = (of: readonly EvalQuery[]): number | undefined => meanOf(of, (query) => (hits(query, 1) > 0 ? 1 : 0));

  const answerable = queries.filter((query) => !query.unanswerable && query.kind === 'answerable');
  const short = answerable.filter(({ id, answers }) =>
    answers.some(
      (answer) =>
        answer.split(/\s+/).length <= 25 &&
        [...(set.relevant.get(id) ?? [])].some((document) => documents.get(document)?.text.includes(answer)),
    ),
  );
  const telling = short.length < fewestShort ? [] : short;
  const unanswerable = queries.filter((query) => query.unanswerable);
  const kinds = [...new Set(unanswerable.map(({ kind }) => kind))].sort();
  const sure = answerable.map((query) => line(query).confidence).sort((one, other) => one - other);
  const threshold = sure[Math.floor(sure.length * 0.05)] ?? 0;
  const byKind = (measure: (of: EvalQuery[]) => number | undefined): Record<string, number> =>
    Object.fromEntries(kinds.map((kind) => [kind, measure(unanswerable.filter((query) => query.kind === kind)) ?? 0]));
  const citations = queries.flatMap((query) =>
    line(query).citations.map((citation) => ({ query, document: documents.get(citation.doc), quote: citation.quote })),
  );
  const times = queries.map((query) => line(query).ms).sort((one, other) => one - other);
  const tenants = new Set(ranked.map(({ tenant }) => tenant));
  return {
    questions: queries.length,
    hit1: hit1(ranked),
    hit5: meanOf(ranked, (query) => (hits(query, 5) > 0 ? 1 : 0)),
    recall5: meanOf(ranked, (query) => hits(query, 5) / relevantTo(query).size),
    worstHit1:
      tenants.size < 2
        ? undefined
        : Math.min(...[...tenants].map((tenant) => hit1(ranked.filter((query) => query.tenant === tenant)) ?? 1)),
    contains: meanOf(telling, (query) => (holds(firstWords(line(query).answer, 60), query.answers) ? 1 : 0)),
    quoted: meanOf(telling, (query) => (line(query).citations.some(({ quote }) => holds(quote, query.answers)) ? 1 : 0)),
    auroc: byKind((of) =>
      auroc(
        sure,
        of.map((query) => line(query).confidence),
      ),
    ),
    caught: byKind((of) => meanOf(of, (query) => (line(query).confidence < threshold ? 1 : 0))),
    falseRefusals: meanOf(answerable, (query) => (line(query).abstain ? 1 : 0)) ?? 0,
    refused: byKind((of) => meanOf(of, (query) => (line(query).abstain ? 1 : 0))),
    verbatim: meanOf(citations, ({ document, quote }) => (document !== undefined && standsIn(document, quote) ? 1 : 0)),
    sameTenant: meanOf(citations, ({ query, document }) => (document?.tenant === query.tenant ? 1 : 0)),
    p50Ms: times[Math.floor(times.length * 0.5)] ?? 0,
    p95Ms: times[Math.floor(times.length * 0.95)] ?? 0,
  };
}

/** What fewer short answers say is chance: of whole entries a few are short, and mostly only point elsewhere. */
const fewestShort = 30;
const unspaced = /[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]/;

/** Whether `text` holds one of `answers`, compared as SQuAD does: without case, punctuation and articles. */
function holds(text: string, answers: readonly string[]): boolean {
  const words = ` ${normalise(text)} `;
  return answers.some((answer) => {
    const wanted = normalise(answer);
    if (wanted === '') return false;
    return unspaced.test(wanted) ? words.includes(wanted) : words.includes(` ${wanted} `);
  });
}

function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}]/gu, ' ')
    .replace(/\b(a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether a document says `quote` word for word; of one that is marked up, the marks are not looked at. */
function standsIn({ title, text, contentType }: EvalDocument, quote: string): boolean {
  const compared = contentType === undefined ? evenSpaces : normalise;
  return compared(`${title} ${text}`).includes(compared(quote));
}

function firstWords(text: string, count: number): string {
  return unspaced.test(text) ? text.slice(0, count * 3) : text.split(/\s+/).slice(0, count).join(' ');
}

function evenSpaces(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The share of pairs in which the first of them is the larger; ties count half. */
export function auroc(positive: readonly number[], negative: readonly number[]): number | undefined {
  if (positive.length === 0 || negative.length === 0) return undefined;
  const all = [...positive.map((value) => ({ value, one: true })), ...negative.map((value) => ({ value, one: false }))].sort(
    (one, other) => one.value - other.value,
  );
  let ranks = 0;
  for (let first = 0; first < all.length; ) {
    let last = first;
    while (last + 1 < all.length && all[last + 1]?.value === all[first]?.value) last += 1;
    for (let at = first; at <= last; at++) if (all[at]?.one === true) ranks += (first + last) / 2 + 1;
    first = last + 1;
  }
  return (ranks - (positive.length * (positive.length + 1)) / 2) / (positive.length * negative.length);
}

function meanOf<Item>(items: readonly Item[], measure: (item: Item) => number): number | undefined {
  if (items.length === 0) return undefined;
  let sum = 0;
  for (const item of items) sum += measure(item);
  return sum / items.length;
}
