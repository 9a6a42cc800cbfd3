import { isCourtesy } from '@parley/platform/text/is-courtesy';
import { isCourtesyAnswer } from './answer-courtesy.ts';
import type { BegunTurn } from './turn.ts';

/** What helps to understand a follow-up: the question before, whatever thanks came after it, and what was answered to it. That there was no answer says nothing of the subject. */
export function saidBefore({
  history,
  config,
}: {
  history: BegunTurn['history'];
  config: Pick<BegunTurn['config'], 'fallbackText' | 'greeting'>;
}): {
  previousQuestion: string | undefined;
  previousAnswer: string | undefined;
} {
  const last = history.at(-1);
  const isAnswer =
    last?.author === 'bot' && last.text !== config.fallbackText && last.text !== config.greeting && !isCourtesyAnswer(last.text);
  return {
    previousQuestion: history.findLast(({ author, text }) => author === 'contact' && !isCourtesy(text))?.text,
    previousAnswer: isAnswer ? last.text : undefined,
  };
}
