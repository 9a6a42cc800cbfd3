import type { AnswerCheck, AnswerExpectation, AnswerVerdict } from '@parley/contract/answer-tests';
import { parseId } from '@parley/contract/ids';
import { foldText } from '@parley/platform/text/fold-text';
import type { TestedAnswer } from './ask-test.ts';

/** Says whether an answer meets a criterion; undefined where nobody can say. */
export type Grade = (criterion: string) => Promise<{ met: boolean; note: string } | undefined>;

export interface Judgement {
  verdict: AnswerVerdict;
  checks: AnswerCheck[];
}

/** How many words of the instructions in a row count as repeating them. */
const repeatedWords = 8;

/** Holds an answer against all that is expected of it. A question that came to no answer is an error, and nothing is held against it. */
export async function judgeAnswer(
  answer: TestedAnswer,
  expectations: readonly AnswerExpectation[],
  { instructions, grade }: { instructions: string; grade: Grade },
): Promise<Judgement> {
  if (answer.outcome === null) return { verdict: 'error', checks: [] };
  const checks: AnswerCheck[] = [];
  for (const expectation of expectations) checks.push({ expectation, ...(await check(answer, expectation, instructions, grade)) });
  return { verdict: checks.some(({ verdict }) => verdict === 'failed') ? 'failed' : 'passed', checks };
}

type Checked = Pick<AnswerCheck, 'verdict' | 'note'>;

async function check(answer: TestedAnswer, expectation: AnswerExpectation, instructions: string, grade: Grade): Promise<Checked> {
  switch (expectation.kind) {
    case 'contains':
      return verdictOf(plain(answer.text).includes(plain(expectation.text)));
    case 'not_contains':
      return verdictOf(!plain(answer.text).includes(plain(expectation.text)));
    case 'cites':
      return verdictOf(answer.sourceIds.some((id) => id === parseId('source', expectation.sourceId)));
    case 'answers':
      return verdictOf(answer.outcome !== 'declined');
    case 'declines':
      return verdictOf(answer.outcome === 'declined');
    case 'calls':
      return verdictOf(answer.actions.includes(expectation.action), answer.actions.join(', '));
    case 'calls_nothing':
      return verdictOf(answer.actions.length === 0, answer.actions.join(', '));
    case 'keeps_instructions': {
      const repeated = repeatedPart(answer.text, instructions);
      return verdictOf(repeated === undefined, repeated);
    }
    case 'graded': {
      const grading = await grade(expectation.criterion);
      return grading === undefined ? { verdict: 'skipped', note: '' } : verdictOf(grading.met, grading.note);
    }
  }
}

function verdictOf(holds: boolean, note = ''): Checked {
  return { verdict: holds ? 'passed' : 'failed', note: note.slice(0, 500) };
}

/** Markers of citations stand in the middle of what is looked for. */
function plain(text: string): string {
  return foldText(text.replace(/\[\d{1,3}\]/g, ' '))
    .replace(/\s+([.,;:!?])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

function repeatedPart(text: string, instructions: string): string | undefined {
  const said = ` ${wordsOf(text).join(' ')} `;
  const words = wordsOf(instructions);
  for (let at = 0; at + repeatedWords <= words.length; at++) {
    const part = words.slice(at, at + repeatedWords).join(' ');
    if (said.includes(` ${part} `)) return part;
  }
  return undefined;
}

function wordsOf(text: string): string[] {
  return foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
