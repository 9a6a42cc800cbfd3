import { type BotId, type DocumentId, formatId, type SearchRuleId, type SourceId } from '@parley/contract/ids';
import type { SearchRuleKind, SearchRuleResponse } from '@parley/contract/search';
import type { AuditFields } from '../../audit/public.ts';

/** What an editor decided about a passage or a document for one question. */
export interface SearchRule {
  id: SearchRuleId;
  kind: SearchRuleKind;
  question: string;
  sourceId: SourceId;
  documentId: DocumentId;
  documentTitle: string;
  passageStart: string | null;
  botId: BotId | null;
  createdAt: Date;
}

export function toSearchRuleResponse(rule: SearchRule): SearchRuleResponse {
  return {
    ...rule,
    id: formatId('searchRule', rule.id),
    sourceId: formatId('source', rule.sourceId),
    documentId: formatId('document', rule.documentId),
    botId: rule.botId === null ? null : formatId('bot', rule.botId),
    createdAt: rule.createdAt.toISOString(),
  };
}

/** What the audit log says of a rule. */
export function describeSearchRule({ kind, question, documentTitle, documentId, botId }: SearchRule): AuditFields {
  return {
    kind,
    question,
    document: documentTitle,
    documentId: formatId('document', documentId),
    botId: botId === null ? null : formatId('bot', botId),
  };
}
