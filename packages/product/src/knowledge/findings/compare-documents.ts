import { createHash } from 'node:crypto';
import type { ChunkId, DocumentId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { noteCommonKeys } from '../chunks/common-keys.store.ts';
import { chooseLookups } from './choose-lookups.ts';
import {
  findUncomparedDocument,
  isIngesting,
  selectChunksToCompare,
  setComparedWhenAlone,
  setDocumentCompared,
  type UncomparedDocument,
} from './comparisons.store.ts';
import { findContradictions } from './find-contradictions.ts';
import type { FindingDifference } from './finding.ts';
import { deleteLostFindings, lockFindings, type NewFinding, putFinding } from './findings.store.ts';
import { comparesWithin, lookUpPassages, type Match, nearlySameOf, othersOnce } from './look-up-passages.ts';
import type { ClaimingChunk } from './read-claims.ts';
import { type ClaimsOf, type RememberedPassages, rememberPassages } from './remember-passages.ts';

/** Comparing waits while a tenant takes more in, but no longer than this. */
const patienceMs = 10 * 60_000;
const mostChunks = 400;
/** More would be no list anybody works through. */
const mostFindings = 20;

/**
 * Compares documents that were indexed since with all others of the tenant, and stores what an editor should look at, once nothing was
 * taken in for `quietSeconds`: the job that the last one asked for comes no sooner. Bounded for each
 * document, however long it is and however much the tenant has. May run any number of times: the same texts give the same findings,
 * and what was decided about them stays.
 */
export async function compareDocuments(
  scope: TenantScope,
  { now, quietSeconds }: { now: () => number; quietSeconds: number },
  _payload: object,
  signal?: AbortSignal,
): Promise<void> {
  const remembered = rememberPassages();
  let several = false;
  for (let done = 0; ; done++) {
    signal?.throwIfAborted();
    const document = await scope.transaction(async (db) => {
      const found = await findUncomparedDocument(db);
      // Who is taken in last asks again.
      if (found === undefined || now() - found.updatedAt.getTime() > patienceMs) return found;
      return (await isIngesting(db, quietSeconds)) ? undefined : found;
    });
    if (document === undefined) return;
    if (done === 0) await scope.transaction((db) => noteCommonKeys(db));
    const { sourceId, sourceKind } = document;
    if (!several && !comparesWithin(sourceKind)) {
      if (await scope.transaction((db) => setComparedWhenAlone(db, sourceId))) continue;
      several = true;
    }
    await compareDocument(scope, document, remembered, signal);
  }
}

async function compareDocument(
  scope: TenantScope,
  document: UncomparedDocument,
  remembered: RememberedPassages,
  signal: AbortSignal | undefined,
): Promise<void> {
  const chunks = await scope.transaction((db) => selectChunksToCompare(db, document.id, mostChunks));
  const { claims, passages } = await chooseLookups(scope.tenantId, document.title, chunks, remembered.claimsOf);
  const contradictions: NewFinding[] = [];
  for await (const match of lookUpPassages(scope, claims, { wanted: othersOnce(document), remembered, signal })) {
    const differences = differencesOf(document, match, remembered.claimsOf);
    if (differences.length > 0) contradictions.push(contradictionOf(document, match, differences));
    if (contradictions.length === mostFindings) break;
  }
  const duplicates = new Map<DocumentId, Match[]>();
  for await (const match of lookUpPassages(scope, passages, { wanted: nearlySameOf(scope.tenantId, document), remembered, signal })) {
    const { candidate, chunk } = match;
    const known = duplicates.get(candidate.documentId) ?? [];
    if (known.every((other) => other.chunk !== chunk)) duplicates.set(candidate.documentId, [...known, match]);
  }
  await scope.transaction(async (db) => {
    await lockFindings(db);
    for (const finding of contradictions) await putFinding(db, finding);
    for (const matches of [...duplicates.values()].slice(0, mostFindings)) await putFinding(db, duplicateOf(document, matches));
    await deleteLostFindings(db, document.id);
    await setDocumentCompared(db, document.id, chunks[0]?.id);
  });
}

function differencesOf(document: UncomparedDocument, { chunk, candidate, other }: Match, claimsOf: ClaimsOf): FindingDifference[] {
  const known = new Set<string>();
  const read = (id: ChunkId, claiming: ClaimingChunk) => ({ chunk: claiming, claims: claimsOf(id, claiming) });
  const own = read(chunk.id, { title: document.title, ...chunk });
  return findContradictions(own, read(candidate.chunkId, { ...other, title: other.documentTitle })).flatMap(({ left, right }) => {
    const key = `${left.start} ${right.start}`;
    if (known.has(key)) return [];
    known.add(key);
    const markOf = ({ start, end }: { start: number; end: number }) => ({ start, end });
    return [{ kind: left.kind, left: markOf(left), right: markOf(right) }];
  });
}

function contradictionOf(document: UncomparedDocument, { chunk, candidate, other }: Match, differences: FindingDifference[]): NewFinding {
  return inOrder({
    kind: 'contradiction',
    fingerprint: fingerprintOf('contradiction', [chunk.text, other.text]),
    left: { documentId: document.id, chunkId: chunk.id },
    right: { documentId: candidate.documentId, chunkId: candidate.chunkId },
    differences,
    passageCount: 1,
  });
}

function duplicateOf(document: UncomparedDocument, matches: readonly Match[]): NewFinding {
  const [first] = matches;
  if (first === undefined) throw new TypeError('a duplicate is of passages');
  return inOrder({
    kind: 'duplicate',
    fingerprint: fingerprintOf(
      'duplicate',
      matches.flatMap(({ chunk, other }) => [chunk.text, other.text]),
    ),
    left: { documentId: document.id, chunkId: first.chunk.id },
    right: { documentId: first.candidate.documentId, chunkId: first.candidate.chunkId },
    differences: [],
    passageCount: matches.length,
  });
}

/** The older document stands left, whichever of the two was compared last, so that there is one finding of both. */
function inOrder(finding: NewFinding): NewFinding {
  if (finding.left.documentId < finding.right.documentId) return finding;
  const differences = finding.differences.map(({ kind, left, right }) => ({ kind, left: right, right: left }));
  return { ...finding, left: finding.right, right: finding.left, differences };
}

function fingerprintOf(kind: string, texts: readonly string[]): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([kind, ...[...texts].sort()]))
    .digest();
}
