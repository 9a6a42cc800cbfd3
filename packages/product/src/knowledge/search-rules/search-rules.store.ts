import type { BotId, DocumentId, SearchRuleId } from '@parley/contract/ids';
import type { SearchRuleKind } from '@parley/contract/search';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { sql } from 'kysely';
import type { SearchRule } from './search-rule.ts';

export interface NewSearchRule {
  id: SearchRuleId;
  kind: SearchRuleKind;
  question: string;
  codes: readonly number[];
  documentId: DocumentId;
  passage: { hash: Buffer; start: string } | null;
  botId: BotId | null;
}

/** Stores a rule; one that says the same is `already_exists`. */
export async function insertSearchRule(db: TenantDb, rule: NewSearchRule): Promise<void> {
  await db
    .insertInto('search_rules')
    .values({
      id: rule.id,
      kind: rule.kind,
      question: rule.question,
      codes: [...rule.codes],
      document_id: rule.documentId,
      passage_hash: rule.passage?.hash ?? null,
      passage_start: rule.passage?.start ?? null,
      bot_id: rule.botId,
    })
    .execute();
}

function selectRules(db: TenantDb) {
  return db
    .selectFrom('search_rules as rule')
    .innerJoin('documents', 'documents.id', 'rule.document_id')
    .select(['rule.id', 'rule.kind', 'rule.question', 'rule.document_id', 'rule.passage_start', 'rule.bot_id', 'rule.created_at'])
    .select(['documents.title', 'documents.source_id']);
}

/** Rules from the newest to the oldest, and only those for bots of `within` when it is given. */
export async function selectSearchRulePage(
  db: TenantDb,
  page: { limit: number; before: SearchRuleId | undefined; within: ReadonlySet<BotId> | undefined },
): Promise<SearchRule[]> {
  let query = selectRules(db).orderBy('rule.id', 'desc').limit(page.limit);
  if (page.before !== undefined) query = query.where('rule.id', '<', page.before);
  if (page.within !== undefined) query = query.where('rule.bot_id', '=', anyOf(page.within));
  return (await query.execute()).map(toSearchRule);
}

export async function findSearchRule(db: TenantDb, id: SearchRuleId): Promise<SearchRule | undefined> {
  const row = await selectRules(db).where('rule.id', '=', id).executeTakeFirst();
  return row && toSearchRule(row);
}

export async function deleteSearchRuleRow(db: TenantDb, id: SearchRuleId): Promise<void> {
  await db.deleteFrom('search_rules').where('id', '=', id).execute();
}

export async function countSearchRules(db: TenantDb): Promise<number> {
  const { count } = await db
    .selectFrom('search_rules')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** A rule as a search reads it. */
export interface RuleForSearch {
  id: SearchRuleId;
  kind: SearchRuleKind;
  question: string;
  documentId: DocumentId;
  passageHash: Buffer | null;
}

/** Rules whose question shares a term with the one that is asked: those for every bot, and those for this one. The oldest first. */
export async function selectRulesSharing(db: TenantDb, codes: readonly number[], botId: BotId | undefined): Promise<RuleForSearch[]> {
  const { rows } = await sql<{
    id: SearchRuleId;
    kind: SearchRuleKind;
    question: string;
    document_id: DocumentId;
    passage_hash: Buffer | null;
  }>`
    select id, kind, question, document_id, passage_hash from search_rules
    where codes && ${[...codes]}::integer[] and (bot_id is null or bot_id = ${botId ?? null}::uuid)
    order by id`.execute(db);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    question: row.question,
    documentId: row.document_id,
    passageHash: row.passage_hash,
  }));
}

function toSearchRule(row: {
  id: SearchRuleId;
  kind: string;
  question: string;
  document_id: DocumentId;
  passage_start: string | null;
  bot_id: BotId | null;
  created_at: Date;
  title: string;
  source_id: SearchRule['sourceId'];
}): SearchRule {
  return {
    id: row.id,
    // Written by insertSearchRule alone.
    kind: row.kind as SearchRuleKind,
    question: row.question,
    sourceId: row.source_id,
    documentId: row.document_id,
    documentTitle: row.title,
    passageStart: row.passage_start,
    botId: row.bot_id,
    createdAt: row.created_at,
  };
}
