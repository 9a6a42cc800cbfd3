// Generated from the migrated schema by `npm run schema`. Do not edit.
import type {
  ApiKeyId,
  BotId,
  BotVersionId,
  ChunkId,
  ContactId,
  ConversationId,
  DocumentId,
  LeftMessageId,
  MessageId,
  SourceId,
  TenantId,
  TurnId,
  UsageEventId,
} from '@parley/contract/ids';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as parsed JSON, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
type Timestamp = ColumnType<Date, Date, Date>;
type DefaultedTimestamp = ColumnType<Date, Date | undefined, Date>;
type DefaultedJson = ColumnType<unknown, string | undefined, string>;

export interface ApiKeyRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ApiKeyId;
  name: string;
  secret_hash: Buffer;
  permissions: string[];
  created_at: DefaultedTimestamp;
  revoked_at: Timestamp | null;
}

export interface BotVersionRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: BotVersionId;
  bot_id: BotId;
  number: number;
  config: Json;
  published_at: DefaultedTimestamp;
}

export interface BotRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: BotId;
  name: string;
  draft: Json;
  published_version_id: BotVersionId | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface ChunkRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ChunkId;
  source_id: SourceId;
  document_id: DocumentId;
  ordinal: number;
  heading_path: Generated<string[]>;
  text: string;
  page: number | null;
  terms: string;
}

export interface ContactRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ContactId;
  created_at: DefaultedTimestamp;
  last_seen_at: DefaultedTimestamp;
}

export interface ConversationRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ConversationId;
  bot_id: BotId;
  contact_id: ContactId;
  turn_count: Generated<number>;
  started_at: DefaultedTimestamp;
  last_turn_at: DefaultedTimestamp;
}

export interface DocumentRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: DocumentId;
  source_id: SourceId;
  title: string;
  blocks: Json;
  created_at: DefaultedTimestamp;
}

export interface JobOutboxRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: string;
  job: string;
  payload: Json;
  created_at: DefaultedTimestamp;
}

export interface LeftMessageRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: LeftMessageId;
  contact_id: ContactId;
  conversation_id: ConversationId | null;
  name: string | null;
  email: string;
  text: string;
  created_at: DefaultedTimestamp;
}

export interface MessageCitationRow {
  tenant_id: GeneratedAlways<TenantId>;
  message_id: MessageId;
  number: number;
  chunk_id: ChunkId | null;
  document_title: string;
  heading_path: string[];
  quote: string;
  start_offset: number;
  end_offset: number;
  url: string | null;
  page: number | null;
}

export interface MessageRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: MessageId;
  conversation_id: ConversationId;
  turn_id: TurnId;
  author: 'contact' | 'bot';
  text: string;
  outcome: 'answered' | 'declined' | 'greeted' | null;
  interrupt_reason: string | null;
  grounded: boolean | null;
  offers: Generated<string[]>;
  created_at: DefaultedTimestamp;
}

export interface SourceRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: SourceId;
  name: string;
  format: 'text' | 'markdown' | 'html' | 'pdf';
  status: Generated<'queued' | 'indexing' | 'ready' | 'failed'>;
  byte_size: number;
  content_hash: Buffer;
  chunk_count: Generated<number>;
  url: string | null;
  failure: string | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface TenantRow {
  id: TenantId;
  name: string;
  slug: string;
  status: Generated<'active' | 'suspended' | 'closed'>;
  settings: DefaultedJson;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface TurnTraceRow {
  tenant_id: GeneratedAlways<TenantId>;
  turn_id: TurnId;
  record: Json;
  created_at: DefaultedTimestamp;
}

export interface TurnRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: TurnId;
  conversation_id: ConversationId;
  contact_id: ContactId;
  client_id: string;
  bot_version_id: BotVersionId;
  status: Generated<'running' | 'completed' | 'interrupted' | 'failed'>;
  interrupt_reason: string | null;
  failure_code: string | null;
  partial_text: Generated<string>;
  lease_expires_at: Timestamp;
  started_at: DefaultedTimestamp;
  finished_at: Timestamp | null;
}

export interface UsageEventRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: UsageEventId;
  idempotency_key: string;
  kind: 'conversation.started' | 'model.call';
  bot_id: BotId | null;
  conversation_id: ConversationId | null;
  turn_id: TurnId | null;
  provider: string | null;
  model: string | null;
  input_tokens: number | null;
  output_tokens: number | null;
  cost_usd: string | null;
  occurred_at: DefaultedTimestamp;
}

export interface Schema {
  api_keys: ApiKeyRow;
  bot_versions: BotVersionRow;
  bots: BotRow;
  chunks: ChunkRow;
  contacts: ContactRow;
  conversations: ConversationRow;
  documents: DocumentRow;
  job_outbox: JobOutboxRow;
  left_messages: LeftMessageRow;
  message_citations: MessageCitationRow;
  messages: MessageRow;
  sources: SourceRow;
  tenants: TenantRow;
  turn_traces: TurnTraceRow;
  turns: TurnRow;
  usage_events: UsageEventRow;
}
