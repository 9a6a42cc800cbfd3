import { useMemo } from 'preact/hooks';
import type { Turn } from '../panel/conversation.ts';
import { AnswerText } from './answer-text.tsx';
import { markUnsupported } from './mark-unsupported.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { SourceList } from './source-list.tsx';

/** What a bot said in one turn, and the sources of it once it is complete. */
export function AnswerBody({ turn, running }: { turn: Turn; running: boolean }) {
  const { answer, unsupported, citations, messageId } = turn;
  const blocks = useMemo(() => parseMarkdown(markUnsupported(answer, unsupported), running), [answer, unsupported, running]);
  return (
    <>
      {answer !== '' && <AnswerText blocks={blocks} citations={citations} messageId={messageId} unfinished={running} />}
      {!running && citations.length > 0 && <SourceList citations={citations} messageId={messageId} />}
    </>
  );
}
