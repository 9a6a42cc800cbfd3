import type { BotId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { termCode } from '@parley/platform/text/term-code';
import type { Candidate } from '../chunks/chunks.store.ts';
import { selectPassageChunks } from '../chunks/ruled-chunks.store.ts';
import { matchCurated, substanceOf } from '../search/match-curated.ts';
import { type RuleForSearch, type RuleRow, rulesSharing, toRuleForSearch } from './search-rules.store.ts';

/** The rules a question meets. */
export interface MetRules {
  all: readonly RuleForSearch[];
  pins: readonly RuleForSearch[];
  /** Whether a rule leaves this candidate out. */
  excludes: (candidate: Candidate) => boolean;
}

/** The rules a question may meet, as one column to be read along with something else. */
export function rulesToMeet(question: string, botId: BotId | undefined): ReturnType<typeof rulesSharing> {
  return rulesSharing([...substanceOf(question)].map(termCode), botId);
}

/** Finds the rules for what is asked: those whose question is the same, in other words or order perhaps. Undefined when there is none. */
export async function meetSearchRules(db: TenantDb, question: string, sharing: readonly RuleRow[]): Promise<MetRules | undefined> {
  if (sharing.length === 0) return undefined;
  const all = sharing.map(toRuleForSearch).filter((rule) => matchCurated(question, [rule.question]) !== undefined);
  if (all.length === 0) return undefined;
  const exclusions = all.filter(({ kind }) => kind === 'exclude');
  const documents = new Set(exclusions.flatMap(({ documentId, passageHash }) => (passageHash === null ? [documentId] : [])));
  const chunks = await selectPassageChunks(db, exclusions);
  return {
    all,
    pins: all.filter(({ kind }) => kind === 'pin'),
    excludes: ({ chunkId, documentId }) => documents.has(documentId) || chunks.has(chunkId),
  };
}
