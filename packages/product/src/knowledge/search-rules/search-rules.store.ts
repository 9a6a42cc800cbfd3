import type { BotId, DocumentId, SearchRuleId } from '@parley/contract/ids';
import type { SearchRuleKind } from '@parley/contract/search';
import { anyOf } from '@parley/platform/database/any-of';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type RawBuilder, sql } from 'kysely';
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

/** A {@link RuleForSearch} as the database writes it into JSON. */
export type RuleRow = Omit<RuleForSearch, 'passageHash'> & { readonly passageHash: string | null };

/**
 * One column, to be read along with something else: rules whose question shares a term with the one that is asked, the oldest first.
 * They are those for every bot, and those for this one.
 */
export function rulesSharing(codes: readonly number[], botId: BotId | undefined): RawBuilder<RuleRow[] | null> {
  return sql`(
    select json_agg(json_build_object('id', id, 'kind', kind, 'question', question, 'documentId', document_id,
      'passageHash', encode(passage_hash, 'hex')) order by id)
    from search_rules
    where codes && ${[...codes]}::integer[] and (bot_id is null or bot_id = ${botId ?? null}::uuid)
  )`;
}

export function toRuleForSearch(row: RuleRow): RuleForSearch {
  return { ...row, passageHash: row.passageHash === null ? null : Buffer.from(row.passageHash, 'hex') };
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
