import { formatId } from '@parley/contract/ids';
import { type SearchVerdict, searchBody, searchResponse } from '@parley/contract/search';
import { defineRoute } from '@parley/platform/http/define-route';
import type { Route } from '@parley/platform/http/route';
import { headingsBelow } from './chunks/headings-below.ts';
import type { EmbedQuestion } from './embeddings/question-embedder.ts';
import { explainSearch } from './search/explain-search.ts';
import { answerThreshold } from './search/search-confidence.ts';
import { type SearchResult, searchKnowledge } from './search/search-knowledge.ts';

/** Endpoints to try what is found. Never for visitors: what a search finds is more than what an answer cites. */
export function searchRoutes({ embedQuestion }: { embedQuestion: EmbedQuestion }): Route[] {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/search',
      access: 'knowledge.read',
      tag: 'Knowledge',
      summary: 'Search the knowledge',
      description:
        'Finds what a bot would answer from, and says why: which words of the question met each passage, and where. ' +
        'With `history`, the question is understood as a follow-up.',
      body: searchBody,
      success: { status: 200, body: searchResponse },
      errors: [],
      handle: async ({ caller, body }) => {
        const { query: question, limit, botId, labels, freshness, history } = body;
        const before = history.filter(({ author }) => author === 'contact').map(({ text }) => text);
        const last = history.at(-1);
        const previousAnswer = last?.author === 'bot' ? last.text : undefined;
        const found = await searchKnowledge(
          caller.scope,
          { question, previousQuestion: before.at(-1), previousAnswer, limit, botId, labels, currentOnly: freshness === 'current' },
          embedQuestion,
        );
        const explained = explainSearch({ question, earlier: [...before, previousAnswer ?? ''].toReversed() }, found);
        return {
          passages: found.passages.map((passage, index) => ({
            chunkId: formatId('chunk', passage.chunkId),
            sourceId: formatId('source', passage.sourceId),
            documentId: formatId('document', passage.documentId),
            documentTitle: passage.documentTitle,
            headingPath: headingsBelow(passage),
            text: passage.text,
            page: passage.page,
            url: passage.url,
            asOf: passage.asOf?.toISOString() ?? null,
            score: passage.score,
            highlights: explained[index]?.highlights ?? [],
            reasons: explained[index]?.reasons ?? [],
          })),
          confidence: found.confidence,
          threshold: answerThreshold,
          answerable: found.answerable,
          verdict: verdictOf(found),
          curated: found.curated && {
            question: found.curated.question,
            answer: found.curated.passage.text,
            chunkId: formatId('chunk', found.curated.passage.chunkId),
          },
          rules: found.rules.map(({ id, kind, question: ruled }) => ({ id: formatId('searchRule', id), kind, question: ruled })),
        };
      },
    }),
  ];
}

function verdictOf({ searchable, curated, answerable, passages, confidence }: SearchResult): { kind: SearchVerdict; text: string } {
  const against = `The confidence of ${confidence.toFixed(2)} is ${confidence >= answerThreshold ? 'not below' : 'below'} the threshold of ${answerThreshold.toFixed(2)}`;
  if (!searchable)
    return { kind: 'nothing_to_search', text: 'The question has no word to search for: a bot greets, or lets a model talk.' };
  if (curated !== null)
    return { kind: 'answers_curated', text: 'The question is one a curated answer was written for: a bot gives that answer.' };
  const pin = passages.find(({ pinnedBy }) => pinnedBy !== null)?.pinnedBy;
  if (pin) return { kind: 'answers_pinned', text: `A passage was put first for “${pin.question}”: a bot answers from it.` };
  if (passages.length === 0) return { kind: 'declines', text: 'Nothing was found: a bot declines.' };
  if (!answerable) return { kind: 'declines', text: `${against}: a bot declines.` };
  return { kind: 'answers', text: `${against}: a bot answers.` };
}
