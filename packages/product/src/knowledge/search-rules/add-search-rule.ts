import { createHash } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { type BotId, type ChunkId, type DocumentId, newId } from '@parley/contract/ids';
import type { SearchRuleKind } from '@parley/contract/search';
import type { TenantDb, TenantScope } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import { type AuditTrail, recordAudit } from '../../audit/public.ts';
import { selectChunkTexts } from '../chunks/chunks.store.ts';
import { substanceOf } from '../search/match-curated.ts';
import { mayRule } from './may-rule.ts';
import { describeSearchRule, type SearchRule } from './search-rule.ts';
import { countSearchRules, findSearchRule, insertSearchRule } from './search-rules.store.ts';

/** A tenant with more would have every search read them. */
const mostRules = 500;
const shownCharacters = 160;

export interface AddSearchRuleInput {
  kind: SearchRuleKind;
  question: string;
  documentId?: DocumentId | undefined;
  chunkId?: ChunkId | undefined;
  botId?: BotId | undefined;
}

/** Puts a passage or a document first for a question, or leaves it out, from the next time it is asked. */
export async function addSearchRule(scope: TenantScope, input: AddSearchRuleInput, trail: AuditTrail): Promise<SearchRule> {
  const { kind, question, botId = null } = input;
  if (!mayRule(scope, botId)) throw new AppError('forbidden');
  const codes = [...new Set([...substanceOf(question)].map(termCode))];
  if (codes.length === 0)
    throw new AppError('invalid_request', { details: { issues: [{ in: 'body', path: 'question', message: 'no word to search for' }] } });
  return scope.transaction(async (db) => {
    if ((await countSearchRules(db)) >= mostRules) throw new AppError('limit_reached', { details: { limit: mostRules } });
    const id = newId('searchRule');
    await insertSearchRule(db, { id, kind, question, codes, botId, ...(await target(db, input)) });
    const rule = await findSearchRule(db, id);
    if (rule === undefined) throw new AppError('not_found');
    await recordAudit(db, trail, { action: 'search_rule.created', target: { kind: 'searchRule', id }, after: describeSearchRule(rule) });
    return rule;
  });
}

async function target(
  db: TenantDb,
  { documentId, chunkId }: AddSearchRuleInput,
): Promise<{ documentId: DocumentId; passage: { hash: Buffer; start: string } | null }> {
  if (documentId !== undefined) return { documentId, passage: null };
  const chunk = chunkId === undefined ? undefined : (await selectChunkTexts(db, [chunkId])).get(chunkId);
  if (chunk === undefined) throw new AppError('not_found');
  const hash = createHash('sha256').update(chunk.text).digest();
  return { documentId: chunk.documentId, passage: { hash, start: chunk.text.slice(0, shownCharacters).toWellFormed() } };
}
