import type { AnswerExpectation } from '@parley/contract/answer-tests';
import { type BotId, formatId } from '@parley/contract/ids';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { AuditTrail } from '../audit/public.ts';
import { getBot } from '../bots/public.ts';
import type { AskDeps } from '../conversations/public.ts';
import { addTests } from './add-tests.ts';
import type { AnswerTest } from './answer-test.ts';
import { selectTests } from './answer-tests.store.ts';
import { type KnownPassage, selectKnownPassages } from './known-sources.store.ts';
import { questionOfPassage } from './question-of-passage.ts';

/** How many passages are looked at for each test that is asked for. */
const passagesEach = 20;

/**
 * Proposes tests from what a bot knows: what a heading asks, or what it names where the text says what that is. The source below it is to be
 * cited and a figure of it said. A question that search does not answer from that source is no good test and is not proposed; nor is one that
 * is there.
 */
export async function proposeTests(
  scope: TenantScope,
  { search }: Pick<AskDeps, 'search'>,
  { botId, count, trail }: { botId: BotId; count: number; trail: AuditTrail },
): Promise<AnswerTest[]> {
  await getBot(scope, botId);
  const { passages, asked } = await scope.transaction(async (db) => ({
    passages: await selectKnownPassages(db, botId, count * passagesEach),
    asked: new Set((await selectTests(db, botId)).map(({ question }) => question.toLowerCase())),
  }));
  const proposed: { question: string; expectations: AnswerExpectation[] }[] = [];
  for (const passage of passages) {
    if (proposed.length === count) break;
    const question = questionOfPassage(passage);
    if (question === undefined || asked.has(question.toLowerCase())) continue;
    asked.add(question.toLowerCase());
    const found = await search(scope, { question, previousQuestion: undefined, botId });
    if (!found.answerable || found.passages[0]?.text !== passage.text) continue;
    proposed.push({ question, expectations: expectationsOf(passage) });
  }
  return addTests(scope, { botId, tests: proposed.map((test) => ({ ...test, origin: 'proposed', accepted: false })), trail });
}

function expectationsOf({ sourceId, text }: KnownPassage): AnswerExpectation[] {
  return [{ kind: 'answers' }, { kind: 'cites', sourceId: formatId('source', sourceId) }, ...figureOf(text)];
}

/** The one figure of a passage that has a single one: what an answer from it can hardly leave out. */
function figureOf(text: string): AnswerExpectation[] {
  const figures = [...new Set(text.match(/\d+(?:[.,:]\d+)*/g) ?? [])];
  const [figure] = figures;
  return figures.length === 1 && figure !== undefined ? [{ kind: 'contains', text: figure }] : [];
}
