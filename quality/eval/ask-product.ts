import type { SourceId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import { createExtractiveProvider } from '@parley/platform/models/extractive/extractive';
import type { ModelMessage } from '@parley/platform/models/model-port';
import { AnswerStream } from '@parley/product/conversations/answer-stream';
import { searchKnowledge } from '@parley/product/knowledge/public';
import type { RunLine } from './eval-run.ts';
import { type EvalQuery, saidBefore } from './load-set.ts';

/** As many passages as the server gives a turn. */
const passagesPerTurn = 8;
/** Enough for ten documents where a long one is found by several of its passages. */
const passagesRanked = 20;
const provider = createExtractiveProvider();

/** Asks the product one question: search, the built-in answerer and the check of its citations, without the turn's storage. */
export async function askProduct(
  scope: TenantScope,
  documents: ReadonlyMap<SourceId, string>,
  query: EvalQuery,
  text = query.text,
): Promise<RunLine> {
  const history = query.history ?? [];
  const startedAt = performance.now();
  const found = await searchKnowledge(scope, { question: text, ...saidBefore(query), limit: passagesRanked });
  const ms = performance.now() - startedAt;
  const documentOf = (sourceId: SourceId): string => documents.get(sourceId) ?? '';
  const passages = found.passages.slice(0, passagesPerTurn);
  const messages: ModelMessage[] = [...history, { role: 'user', text }];
  const answer = new AnswerStream(passages);
  const request = {
    model: provider.defaultModel,
    system: '',
    messages,
    passages: passages.map(({ chunkId, documentTitle, headingPath, text: said, score }) => ({
      id: chunkId,
      title: documentTitle,
      headingPath,
      text: said,
      score,
    })),
    maxOutputTokens: 1_000,
  };
  if (passages.length > 0) {
    for await (const event of provider.stream(request, new AbortController().signal)) if (event.type === 'text') answer.push(event.text);
    answer.end();
  }
  return {
    id: query.id,
    ranked: [...new Set(found.passages.map(({ sourceId }) => documentOf(sourceId)))],
    // The markers are for a reader's eye; they are no words of the answer.
    answer: answer.text.replace(/\s*\[\d+\]/g, ''),
    citations: answer.citations.flatMap(({ passage, quote }) => {
      const sourceId = found.passages.find(({ chunkId }) => chunkId === passage.chunkId)?.sourceId;
      return sourceId === undefined ? [] : [{ doc: documentOf(sourceId), quote }];
    }),
    abstain: !found.answerable || answer.declined || answer.text === '',
    confidence: found.confidence,
    ms,
  };
}
