import type { Annotation } from '@parley/contract/openai';
import type { Citation } from '@parley/contract/stream-events';

/** Says where in an answer its citations stand: one annotation for each marker `[n]` whose citation was sent. */
export function annotate(answer: string, citations: readonly Citation[]): Annotation[] {
  const byNumber = new Map(citations.map((citation) => [citation.number, citation]));
  return [...answer.matchAll(/\[(\d{1,3})\]/g)].flatMap((marker) => {
    const citation = byNumber.get(Number(marker[1]));
    return citation === undefined ? [] : [toAnnotation(citation, marker.index, marker.index + marker[0].length)];
  });
}

function toAnnotation({ documentTitle, headingPath, quote, url, page }: Citation, start: number, end: number): Annotation {
  return {
    type: 'url_citation',
    url_citation: {
      start_index: start,
      end_index: end,
      title: [documentTitle, ...headingPath].join(' › '),
      url: url ?? `urn:parley:document:${encodeURIComponent(documentTitle.toWellFormed())}`,
      quote,
      ...(page === undefined ? {} : { page }),
    },
  };
}
