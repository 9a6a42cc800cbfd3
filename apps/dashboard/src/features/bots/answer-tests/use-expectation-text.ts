import { useText } from '../../../ui/use-text.ts';
import { type AnswerExpectation, useSourceChoice } from './use-answer-tests.ts';

/** Says in words what an answer is expected to hold or do. */
export function useExpectationText(): (expectation: AnswerExpectation) => string {
  const say = useText();
  const { data: sources = [] } = useSourceChoice();
  return (expectation) => {
    switch (expectation.kind) {
      case 'contains':
      case 'not_contains':
        return say(`tests.says.${expectation.kind}`, { text: expectation.text });
      case 'cites':
        return say('tests.says.cites', { source: sources.find(({ value }) => value === expectation.sourceId)?.label ?? '–' });
      case 'calls':
        return say('tests.says.calls', { action: expectation.action });
      case 'graded':
        return say('tests.says.graded', { criterion: expectation.criterion });
      default:
        return say(`tests.kind.${expectation.kind}`);
    }
  };
}
