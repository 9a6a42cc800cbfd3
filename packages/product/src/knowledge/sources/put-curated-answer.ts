import { createHash } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { type DocumentId, newId, type SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { EventLog } from '@parley/platform/events/event-log';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { indexSourceJob } from '../knowledge.jobs.ts';
import { detectLanguage } from '../reading/detect-language.ts';
import type { Block } from '../reading/document.ts';
import { tidyText } from '../reading/tidy-blocks.ts';
import { announceSources } from './announce-sources.ts';
import { type Document, findDocument, putDocumentRow } from './documents.store.ts';
import { countContents, lockSource, updateSource } from './sources.store.ts';

export interface CuratedAnswerInput {
  sourceId: SourceId;
  /** The one to replace; a new one when left out. */
  documentId?: DocumentId;
  questions: readonly string[];
  answer: string;
  url: string | undefined;
}

/** Keeps an answer that is given word for word whenever a question is asked that it was written for. */
export async function putCuratedAnswer(
  scope: TenantScope,
  deps: { events: Pick<EventLog, 'signal'> },
  input: CuratedAnswerInput,
): Promise<Document> {
  const { sourceId } = input;
  const questions = [...new Set(input.questions.map((question) => tidyText(question).replaceAll('\n', ' ')))].filter(
    (question) => question !== '',
  );
  const answer = tidyText(input.answer);
  const [title] = questions;
  if (title === undefined || answer === '') throw new AppError('document_empty');
  const blocks: Block[] = [{ kind: 'paragraph', text: answer }];
  const document = await scope.transaction(async (db) => {
    const source = await lockSource(db, sourceId);
    if (source === undefined) throw new AppError('not_found');
    if (source.kind !== 'qa') throw new AppError('source_kind', { details: { kind: source.kind } });
    const known = input.documentId === undefined ? undefined : await findDocument(db, sourceId, { id: input.documentId });
    if (input.documentId !== undefined && known === undefined) throw new AppError('not_found');
    const id = newId('document');
    const stored = await putDocumentRow(db, {
      id,
      sourceId,
      externalId: known?.externalId ?? id,
      title: title.slice(0, 300),
      format: 'text',
      url: input.url ?? null,
      language: detectLanguage([...questions.map((text) => ({ kind: 'paragraph' as const, text })), ...blocks]),
      contentHash: createHash('sha256')
        .update(JSON.stringify([questions, answer]))
        .digest(),
      byteSize: Buffer.byteLength(answer),
      blocks,
      questions,
    });
    await countContents(db, sourceId);
    await updateSource(db, sourceId, { status: 'indexing', freshAt: new Date() });
    await enqueue(db, indexSourceJob, { sourceId });
    const found = await findDocument(db, sourceId, { id: stored });
    if (found === undefined) throw new AppError('not_found');
    return found;
  });
  announceSources(deps.events, scope.tenantId, 'changed');
  return document;
}
