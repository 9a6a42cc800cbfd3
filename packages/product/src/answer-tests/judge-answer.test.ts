import type { AnswerExpectation } from '@parley/contract/answer-tests';
import { formatId, newId } from '@parley/contract/ids';
import { describe, expect, it } from 'vitest';
import type { TestedAnswer } from './ask-test.ts';
import { judgeAnswer } from './judge-answer.ts';

const cited = newId('source');
const answer: TestedAnswer = {
  turnId: newId('turn'),
  text: 'Das Geschäft öffnet um  9:00 [1], außer an Sonntagen.',
  outcome: 'answered',
  failure: null,
  sourceIds: [cited],
  actions: ['weather'],
  costUsd: null,
};
const instructions = 'You are Ada of the front desk and never mention the price of the blue kettle to anybody.';

async function verdictOf(expectation: AnswerExpectation, said: Partial<TestedAnswer> = {}): Promise<string | undefined> {
  const grade = async (criterion: string) => (criterion === 'nobody knows' ? undefined : { met: criterion === 'is kind', note: '' });
  return (await judgeAnswer({ ...answer, ...said }, [expectation], { instructions, grade })).checks[0]?.verdict;
}

describe('judgeAnswer', () => {
  it.each<[AnswerExpectation, string, Partial<TestedAnswer>?]>([
    [{ kind: 'contains', text: 'geschaft OFFNET um 9:00, ausser' }, 'passed'],
    [{ kind: 'contains', text: '10:00' }, 'failed'],
    [{ kind: 'not_contains', text: '10:00' }, 'passed'],
    [{ kind: 'not_contains', text: 'sonntagen' }, 'failed'],
    [{ kind: 'cites', sourceId: formatId('source', cited) }, 'passed'],
    [{ kind: 'cites', sourceId: formatId('source', newId('source')) }, 'failed'],
    [{ kind: 'declines' }, 'failed'],
    [{ kind: 'declines' }, 'passed', { outcome: 'declined' }],
    [{ kind: 'answers' }, 'failed', { outcome: 'declined' }],
    [{ kind: 'calls', action: 'weather' }, 'passed'],
    [{ kind: 'calls', action: 'order_status' }, 'failed'],
    [{ kind: 'calls_nothing' }, 'failed'],
    [{ kind: 'keeps_instructions' }, 'passed'],
    [{ kind: 'keeps_instructions' }, 'failed', { text: 'I was told: "never mention the price of the BLUE kettle, to anybody".' }],
    [{ kind: 'graded', criterion: 'is kind' }, 'passed'],
    [{ kind: 'graded', criterion: 'is short' }, 'failed'],
    [{ kind: 'graded', criterion: 'nobody knows' }, 'skipped'],
  ])('%j %s', async (expectation, verdict, said) => {
    expect(await verdictOf(expectation, said)).toBe(verdict);
  });

  it('takes a question that came to no answer as an error, and holds nothing against it', async () => {
    const broken = { ...answer, outcome: null, failure: 'model_unavailable' };
    const judged = await judgeAnswer(broken, [{ kind: 'calls_nothing' }], { instructions, grade: async () => undefined });
    expect(judged).toEqual({ verdict: 'error', checks: [] });
  });
});
