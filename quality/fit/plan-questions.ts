import { tenantOf } from '../eval/ingest-corpus.ts';
import { type EvalQuery, type EvalSet, saidBefore, sampleQueries } from '../eval/load-set.ts';

/** A question to be asked of a knowledge base, and whether that holds the answer. */
export interface PlannedQuestion {
  tenant: string;
  text: string;
  before: ReturnType<typeof saidBefore>;
  isAnswerable: boolean;
  /** Of what kind an unanswerable one is: as its set says, `foreign` when it is another set's, `left out` when its document is not there. */
  kind: string;
  /** What answers it: questions about the same are seen together or not at all. */
  about: string;
}

/** A set with what is asked of it. */
export interface PlannedSet {
  set: EvalSet;
  questions: PlannedQuestion[];
}

/** Knowledge so small that most words of a question stand nowhere in it. */
const smallDocuments = 12;
const smallParts = 5;
const foreignQuestions = 40;
/** Near misses are not learnt from: no words tell them. Of the others nobody knows whether they can be answered. */
const unfitKinds = new Set(['adversarial', 'partial', 'underspecified']);
/** Sets about the same subjects: questions of one may be answered by the other. */
const sameSubjects = [
  ['faq', 'longdocs'],
  ['squad2', 'xquad'],
];
/** Sets that ask the same questions of many documents: without one, another may answer. */
const sameQuestions = new Set(['policyqa']);

/**
 * Plans what to ask so that the confidence of search can be fitted: of each set its own questions and some of the other sets, and the same of
 * small parts of it, where the questions about its other documents cannot be answered.
 */
export function planQuestions(sets: readonly EvalSet[], sample: number): PlannedSet[] {
  return sets.flatMap((set) => {
    const foreign = sets.filter(
      (other) => other !== set && !sameSubjects.some((names) => names.includes(set.name) && names.includes(other.name)),
    );
    const whole = { set, questions: [...ownQuestions(set, sample), ...foreignTo(set, foreign)] };
    const small = smallSet(set);
    return small === undefined
      ? [whole]
      : [whole, { set: small, questions: [...ownQuestions(small, sample), ...foreignTo(small, foreign)] }];
  });
}

function ownQuestions(set: EvalSet, sample: number): PlannedQuestion[] {
  return sampleQueries(
    set.queries.filter(({ kind }) => !unfitKinds.has(kind)),
    sample,
  ).map((query) => planned(query, tenantOf(query), query.kind, [...(set.relevant.get(query.id) ?? [])].sort()[0]));
}

/** Some questions of the other sets, asked of each knowledge base in turn. Follow-ups mean nothing there. */
function foreignTo(set: EvalSet, others: readonly EvalSet[]): PlannedQuestion[] {
  const tenants = [...new Set(set.corpus.map(tenantOf))];
  return others.flatMap((other) =>
    sampleQueries(
      other.queries.filter(({ history, kind }) => history === undefined && !unfitKinds.has(kind)),
      foreignQuestions,
    ).map((query, at) => ({ ...planned(query, tenants[at % tenants.length] ?? '', 'foreign'), isAnswerable: false })),
  );
}

function planned(query: EvalQuery, tenant: string, kind: string, about = query.text): PlannedQuestion {
  return { tenant, text: query.text, before: saidBefore(query), isAnswerable: !query.unanswerable, kind, about };
}

/** Parts of a set's knowledge bases as a set of their own; undefined where the documents are too few or each is a knowledge by itself. */
function smallSet(set: EvalSet): EvalSet | undefined {
  const parts = [...new Set(set.corpus.map(tenantOf))].flatMap((tenant) => {
    const documents = set.corpus.filter((document) => tenantOf(document) === tenant);
    const count = Math.min(smallParts, Math.floor(documents.length / smallDocuments));
    return Array.from({ length: count }, (_, part) => ({
      tenant,
      name: `${tenant}-${part}`,
      // Every so many documents one: neighbours are often about the same.
      documents: documents.filter((_document, at) => at % Math.floor(documents.length / smallDocuments) === part).slice(0, smallDocuments),
    }));
  });
  if (parts.length === 0) return undefined;
  const relevant = new Map<string, ReadonlySet<string>>();
  const queries = parts.flatMap(({ tenant, name, documents }) => {
    const held = new Set(documents.map(({ id }) => id));
    return set.queries.flatMap((query): EvalQuery[] => {
      const wanted = set.relevant.get(query.id);
      if (tenantOf(query) !== tenant || query.history !== undefined || unfitKinds.has(query.kind)) return [];
      const isHeld = wanted !== undefined && [...wanted].some((id) => held.has(id));
      if (wanted !== undefined && !isHeld && sameQuestions.has(set.name)) return [];
      const id = `${name}-${query.id}`;
      if (isHeld && wanted !== undefined) relevant.set(id, wanted);
      return [{ ...query, id, tenant: name, unanswerable: !isHeld, kind: wanted !== undefined && !isHeld ? 'left out' : query.kind }];
    });
  });
  const corpus = parts.flatMap(({ name, documents }) =>
    documents.map((document) => ({ ...document, id: `${name}-${document.id}`, tenant: name })),
  );
  const few = sampleEvenly(queries);
  return { name: `${set.name}-small`, corpus, queries: few, relevant, corpusHash: `${set.corpusHash} ${smallDocuments} ${smallParts}` };
}

/** All that can be answered and as many of what cannot: of a small knowledge nearly every question is about what was left out. */
function sampleEvenly(queries: readonly EvalQuery[]): EvalQuery[] {
  const answerable = queries.filter(({ unanswerable }) => !unanswerable);
  return [
    ...answerable,
    ...sampleQueries(
      queries.filter(({ unanswerable }) => unanswerable),
      answerable.length,
    ),
  ];
}
