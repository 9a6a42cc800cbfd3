import { type AnswerExpectation, answerExpectationSchema } from '@parley/contract/answer-tests';
import { type AnswerTestId, type BotId, newId } from '@parley/contract/ids';
import type { AnswerTestRow } from '@parley/platform/database/schema';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { AnswerTest } from './answer-test.ts';

export interface NewAnswerTest {
  botId: BotId;
  question: string;
  expectations: readonly AnswerExpectation[];
  origin: AnswerTest['origin'];
  accepted: boolean;
}

/** All tests of a bot, in the order in which they came. */
export async function selectTests(db: TenantDb, botId: BotId): Promise<AnswerTest[]> {
  return (await db.selectFrom('answer_tests').selectAll().where('bot_id', '=', botId).orderBy('id').execute()).map(toTest);
}

export async function findTest(db: TenantDb, id: AnswerTestId): Promise<AnswerTest | undefined> {
  const row = await db.selectFrom('answer_tests').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toTest(row);
}

export async function insertTests(db: TenantDb, tests: readonly NewAnswerTest[]): Promise<AnswerTest[]> {
  if (tests.length === 0) return [];
  const rows = await db
    .insertInto('answer_tests')
    .values(
      tests.map(({ botId, question, expectations, origin, accepted }) => ({
        ...{ id: newId('answerTest'), bot_id: botId, question, origin, accepted },
        expectations: JSON.stringify(expectations),
      })),
    )
    .returningAll()
    .execute();
  return rows.map(toTest);
}

/** Changes a test, which is accepted with that. */
export async function updateTest(
  db: TenantDb,
  id: AnswerTestId,
  { question, expectations }: Pick<NewAnswerTest, 'question' | 'expectations'>,
): Promise<AnswerTest | undefined> {
  const row = await db
    .updateTable('answer_tests')
    .set({ question, expectations: JSON.stringify(expectations), accepted: true, updated_at: sql<Date>`now()` })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  return row && toTest(row);
}

export async function deleteTest(db: TenantDb, id: AnswerTestId): Promise<void> {
  await db.deleteFrom('answer_tests').where('id', '=', id).execute();
}

/** When a bot's accepted tests changed last, and how many there are. */
export async function readTestsState(db: TenantDb, botId: BotId): Promise<{ count: number; changedAt: Date | null }> {
  const row = await db
    .selectFrom('answer_tests')
    .select(({ fn }) => [fn.countAll<string>().as('count'), fn.max('updated_at').as('changedAt')])
    .where('bot_id', '=', botId)
    .where('accepted', '=', true)
    .executeTakeFirstOrThrow();
  return { count: Number(row.count), changedAt: row.changedAt };
}

function toTest(row: Selectable<AnswerTestRow>): AnswerTest {
  return {
    id: row.id,
    botId: row.bot_id,
    question: row.question,
    expectations: z.array(answerExpectationSchema).parse(row.expectations),
    origin: row.origin,
    accepted: row.accepted,
    createdAt: row.created_at,
  };
}
