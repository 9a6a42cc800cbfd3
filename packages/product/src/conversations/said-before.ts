import type { BegunTurn } from './turn.ts';

/** What helps to understand a follow-up: the question before, and what was answered to it. That there was no answer says nothing of the subject. */
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
  const isAnswer = last?.author === 'bot' && last.text !== config.fallbackText && last.text !== config.greeting;
  return {
    previousQuestion: history.findLast(({ author }) => author === 'contact')?.text,
    previousAnswer: isAnswer ? last.text : undefined,
  };
}
