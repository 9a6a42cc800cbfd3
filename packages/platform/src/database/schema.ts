// Generated from the migrated schema by `npm run schema`. Do not edit.
import type {
  ActionId,
  ActionRequestId,
  AnswerTestId,
  AnswerTestRunId,
  ApiKeyId,
  AttachmentId,
  AuditEntryId,
  BotId,
  BotVersionId,
  ChunkId,
  ConsentReceiptId,
  ContactId,
  ConversationId,
  CrawlPageId,
  DocumentId,
  EmbeddingIndexId,
  FindingId,
  IdentitySecretId,
  InvitationId,
  LeadId,
  LeftMessageId,
  MailId,
  MemberId,
  MessageId,
  ModelConnectionId,
  OperatorAuditEntryId,
  PasskeyId,
  PersonId,
  PreviewLinkId,
  RoleId,
  SearchRuleId,
  SessionId,
  SignInMethodId,
  SigningKeyId,
  SourceId,
  SsoConnectionId,
  SupportGrantId,
  SupportVisitId,
  TenantDomainId,
  TenantId,
  TokenFamilyId,
  TurnId,
  UsageEventId,
} from '@parley/contract/ids';
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Read as parsed JSON, written as JSON text. */
type Json = ColumnType<unknown, string, string>;
type Timestamp = ColumnType<Date, Date, Date>;
type DefaultedTimestamp = ColumnType<Date, Date | undefined, Date>;
type DefaultedJson = ColumnType<unknown, string | undefined, string>;

export interface ActionRequestRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ActionRequestId;
  bot_id: BotId;
  contact_id: ContactId;
  conversation_id: ConversationId | null;
  turn_id: TurnId | null;
  action: string;
  shown: Json;
  arguments: Json;
  token: string;
  status: Generated<'waiting' | 'running' | 'done' | 'declined' | 'failed'>;
  reply: Json | null;
  created_at: DefaultedTimestamp;
  answered_at: Timestamp | null;
}

export interface ActionRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ActionId;
  name: string;
  definition: Json;
  secrets: Buffer | null;
  secret_names: Generated<string[]>;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
  revision: Generated<number>;
}

export interface AnswerTestResultRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: string;
  run_id: string;
  position: number;
  key: string;
  question: string;
  verdict: 'passed' | 'failed' | 'error';
  checks: Json;
  answer: string;
  outcome: string | null;
  turn_id: TurnId | null;
  baseline: 'passed' | 'failed' | 'error' | null;
  duration_ms: number;
  cost_usd: string | null;
}

export interface AnswerTestRunRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: AnswerTestRunId;
  bot_id: BotId;
  bot_version_id: BotVersionId | null;
  target: 'draft' | 'published';
  suite: 'own' | 'probes';
  trigger: 'member' | 'publication' | 'nightly';
  status: Generated<'queued' | 'running' | 'completed' | 'failed'>;
  started_by: string;
  total: Generated<number>;
  created_at: DefaultedTimestamp;
  finished_at: Timestamp | null;
}

export interface AnswerTestSettingRow {
  tenant_id: GeneratedAlways<TenantId>;
  bot_id: BotId;
  gate: boolean;
  nightly: boolean;
}

export interface AnswerTestRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: AnswerTestId;
  bot_id: BotId;
  question: string;
  expectations: Json;
  origin: 'written' | 'imported' | 'conversation' | 'proposed';
  accepted: Generated<boolean>;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface ApiKeyRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ApiKeyId;
  name: string;
  secret_hash: Buffer;
  permissions: string[];
  created_at: DefaultedTimestamp;
  revoked_at: Timestamp | null;
  bot_ids: BotId[] | null;
  expires_at: Timestamp | null;
  last_used_at: Timestamp | null;
  created_by: string | null;
  previous_secret_hash: Buffer | null;
  previous_expires_at: Timestamp | null;
  previous_last_used_at: Timestamp | null;
}

export interface AttachmentRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: AttachmentId;
  contact_id: ContactId;
  bot_id: BotId;
  conversation_id: ConversationId | null;
  message_id: MessageId | null;
  name: string;
  kind: 'image' | 'pdf' | 'text';
  content_type: string;
  byte_size: number;
  content: string;
  created_at: DefaultedTimestamp;
}

export interface AuditEntryRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: AuditEntryId;
  actor_kind: 'member' | 'api_key' | 'operator' | 'system';
  actor_id: string | null;
  actor_label: string;
  action: string;
  target_kind: string | null;
  target_id: string | null;
  ip_address: string | null;
  user_agent: string | null;
  request_id: string | null;
  before: Json | null;
  after: Json | null;
  occurred_at: DefaultedTimestamp;
}

export interface BotVersionRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: BotVersionId;
  bot_id: BotId;
  number: number | null;
  config: Json;
  published_at: DefaultedTimestamp;
  published_by: string | null;
  note: Generated<string>;
  restored_from: number | null;
  draft_digest: string | null;
}

export interface BotRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: BotId;
  name: string;
  draft: Json;
  published_version_id: BotVersionId | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
  revision: Generated<number>;
}

export interface CatalogueModelRow {
  provider: string;
  model: string;
  entry: Json;
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
  keys: Generated<number[]>;
  print: Generated<Buffer>;
  anchor: string | null;
}

export interface ConsentReceiptRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ConsentReceiptId;
  contact_id: ContactId;
  bot_id: BotId;
  conversation_id: ConversationId | null;
  text_version: string;
  language: string;
  shown: Json;
  given_at: DefaultedTimestamp;
  withdrawn_at: Timestamp | null;
}

export interface ContactAttributeRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: string;
  contact_id: ContactId;
  name: string;
  label: string;
  value: string;
  receipt_id: string;
  expires_at: Timestamp | null;
  updated_at: DefaultedTimestamp;
}

export interface ContactRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ContactId;
  created_at: DefaultedTimestamp;
  last_seen_at: DefaultedTimestamp;
  purpose: Generated<'live' | 'playground' | 'answer_test' | 'preview'>;
  external_id: string | null;
  name: string | null;
  email: string | null;
  email_key: string | null;
  phone: string | null;
  known_as: string | null;
}

export interface ConversationRatingRow {
  tenant_id: GeneratedAlways<TenantId>;
  conversation_id: ConversationId;
  stars: number;
  comment: string;
  updated_at: DefaultedTimestamp;
}

export interface ConversationRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ConversationId;
  bot_id: BotId;
  contact_id: ContactId;
  turn_count: Generated<number>;
  started_at: DefaultedTimestamp;
  last_turn_at: DefaultedTimestamp;
  bot_version_id: BotVersionId | null;
  purpose: Generated<'live' | 'playground' | 'answer_test' | 'preview'>;
  flow: Json | null;
  transcripts: Generated<number>;
  handoff_state: 'waiting_for_person' | 'with_person' | null;
  handoff_at: Timestamp | null;
  handoff_actor: string | null;
  handoff_name: string | null;
  visitor_language: string | null;
  visitor_page: string | null;
  handoff_late_at: Timestamp | null;
}

export interface CrawlPageRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: CrawlPageId;
  source_id: SourceId;
  kind: 'page' | 'sitemap';
  url: string;
  key: string;
  depth: number;
  found_on: string | null;
  in_sitemap: Generated<boolean>;
  outcome: 'queued' | 'fetched' | 'unchanged' | 'duplicate' | 'robots' | 'excluded' | 'not_html' | 'empty' | 'too_big' | 'limit' | 'gone' | 'error';
  reason: string | null;
  details: Json | null;
  status: number | null;
  leads_to: string | null;
  title: string | null;
  byte_size: number | null;
  content_hash: Buffer | null;
  etag: string | null;
  last_modified: string | null;
  held: Generated<boolean>;
  own: Generated<boolean>;
  misses: Generated<number>;
  attempts: Generated<number>;
  hops: Generated<number>;
  try_at: Timestamp | null;
  run: Generated<number>;
  fetched_at: Timestamp | null;
  duration_ms: number | null;
}

export interface CrawlRow {
  tenant_id: GeneratedAlways<TenantId>;
  source_id: SourceId;
  url: string;
  scope: 'page' | 'sitemap' | 'site';
  max_depth: number;
  max_pages: number;
  include: Generated<string[]>;
  exclude: Generated<string[]>;
  schedule: 'never' | 'daily' | 'weekly' | 'monthly';
  hosts: Generated<string[]>;
  state: 'running' | 'stopped' | 'finished';
  run: Generated<number>;
  worker: string | null;
  wake_at: Timestamp | null;
  overflow: Generated<number>;
  started_at: Timestamp;
  finished_at: Timestamp | null;
}

export interface DocumentRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: DocumentId;
  source_id: SourceId;
  title: string;
  blocks: Json;
  created_at: DefaultedTimestamp;
  external_id: Generated<string>;
  format: string | null;
  url: string | null;
  language: string | null;
  content_hash: Buffer | null;
  byte_size: Generated<number>;
  status: Generated<'queued' | 'ready' | 'failed'>;
  failure: string | null;
  failure_details: Json | null;
  chunk_count: Generated<number>;
  questions: Generated<string[]>;
  revision: Generated<number>;
  updated_at: DefaultedTimestamp;
  compared: Generated<boolean>;
  fresh_at: DefaultedTimestamp;
}

export interface EmbeddedChunkRow {
  tenant_id: GeneratedAlways<TenantId>;
  chunk_id: ChunkId;
  index_id: EmbeddingIndexId;
  document_id: DocumentId;
  content_hash: Buffer | null;
}

export interface EmbeddingIndexRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: EmbeddingIndexId;
  provider: 'openai' | 'openai-compatible';
  model: string;
  dimension: number | null;
  address: string | null;
  requests_per_minute: number | null;
  secret: Buffer | null;
  state: 'building' | 'ready' | 'active' | 'previous' | 'failed';
  activate_when_ready: Generated<boolean>;
  work_queued: Generated<boolean>;
  noise_mean: number | null;
  noise_deviation: number | null;
  graph: Generated<'none' | 'filling' | 'ready'>;
  failure: string | null;
  failure_details: Json | null;
  created_at: DefaultedTimestamp;
  activated_at: Timestamp | null;
}

export interface EmbeddingSettingRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: string;
  provider: 'none' | 'openai' | 'openai-compatible';
  model: string | null;
  dimension: number | null;
  address: string | null;
  requests_per_minute: number | null;
  secret: Buffer | null;
  updated_at: DefaultedTimestamp;
}

export interface EmbeddingRow {
  tenant_id: GeneratedAlways<TenantId>;
  index_id: EmbeddingIndexId;
  document_id: DocumentId;
  content_hash: Buffer;
  source_id: SourceId;
  dimension: number;
  graphed: Generated<boolean>;
  embedding: string;
}

export interface FindingRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: FindingId;
  kind: 'contradiction' | 'duplicate';
  status: Generated<'open' | 'dismissed' | 'resolved'>;
  fingerprint: Buffer;
  document_id: DocumentId;
  other_document_id: string;
  chunk_id: ChunkId | null;
  other_chunk_id: string | null;
  differences: DefaultedJson;
  passage_count: Generated<number>;
  decided_by: string | null;
  decided_at: Timestamp | null;
  created_at: DefaultedTimestamp;
}

export interface HostVisitRow {
  host: string;
  next_at: Timestamp;
}

export interface IdentitySecretRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: IdentitySecretId;
  bot_id: BotId;
  secret: Buffer;
  created_at: DefaultedTimestamp;
  ends_at: Timestamp | null;
}

export interface InvitationRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: InvitationId;
  email: string;
  role: 'owner' | 'admin' | 'editor' | 'agent' | 'viewer' | 'custom';
  custom_role_id: RoleId | null;
  secret_hash: Buffer;
  invited_by: MemberId | null;
  expires_at: Timestamp;
  accepted_at: Timestamp | null;
  revoked_at: Timestamp | null;
  created_at: DefaultedTimestamp;
}

export interface JobOutboxRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: string;
  job: string;
  payload: Json;
  created_at: DefaultedTimestamp;
}

export interface LeadRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: LeadId;
  bot_id: BotId | null;
  contact_id: ContactId;
  conversation_id: ConversationId | null;
  action: string;
  fields: Json;
  created_at: DefaultedTimestamp;
  title: string | null;
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

export interface MailRow {
  id: MailId;
  tenant_id: GeneratedAlways<TenantId | null>;
  kind: string;
  recipient: string;
  subject: string;
  text: string | null;
  html: string | null;
  status: Generated<'queued' | 'sent' | 'stored' | 'failed'>;
  attempts: Generated<number>;
  next_attempt_at: Timestamp | null;
  failure: string | null;
  created_at: DefaultedTimestamp;
  sent_at: Timestamp | null;
  calendar: string | null;
  reply_to: string | null;
  conversation_id: ConversationId | null;
}

export interface MemberRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: MemberId;
  person_id: PersonId;
  role: 'owner' | 'admin' | 'editor' | 'agent' | 'viewer' | 'custom';
  custom_role_id: RoleId | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
  last_seen_at: Timestamp | null;
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
  as_of: Timestamp | null;
}

export interface MessageFeedbackRow {
  tenant_id: GeneratedAlways<TenantId>;
  message_id: MessageId;
  verdict: 'up' | 'down';
  reasons: string[];
  comment: string;
  updated_at: DefaultedTimestamp;
}

export interface MessageRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: MessageId;
  conversation_id: ConversationId;
  turn_id: TurnId;
  author: 'contact' | 'bot' | 'member';
  text: string;
  outcome: 'answered' | 'declined' | 'greeted' | null;
  interrupt_reason: string | null;
  grounded: boolean | null;
  offers: Generated<string[]>;
  created_at: DefaultedTimestamp;
  unsupported: Generated<number[]>;
  opening: string | null;
  page_context: Json | null;
  to_person: Generated<boolean>;
  member_name: string | null;
  seen_at: Timestamp | null;
  mailed_at: Timestamp | null;
  mailed_to: string | null;
}

export interface ModelConnectionRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: ModelConnectionId;
  name: string;
  provider: 'openai' | 'anthropic' | 'google' | 'azure-openai' | 'openai-compatible';
  base_url: string | null;
  key: Buffer | null;
  key_hint: string | null;
  prices: DefaultedJson;
  revision: Generated<number>;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface OperatorAuditEntryRow {
  id: OperatorAuditEntryId;
  person_id: PersonId | null;
  actor_label: string;
  action: string;
  target_kind: string | null;
  target_id: string | null;
  ip_address: string | null;
  user_agent: string | null;
  request_id: string | null;
  before: Json | null;
  after: Json | null;
  occurred_at: DefaultedTimestamp;
}

export interface OperatorRow {
  person_id: PersonId;
  created_at: DefaultedTimestamp;
}

export interface PasskeyRow {
  id: PasskeyId;
  person_id: PersonId;
  name: string | null;
  public_key: string;
  credential_id: string;
  counter: number;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: DefaultedTimestamp;
}

export interface PersonRow {
  id: PersonId;
  name: string;
  email: string;
  email_verified: Generated<boolean>;
  image: string | null;
  two_factor_enabled: Generated<boolean>;
  locale: string | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
  browsers_known_since: Timestamp | null;
}

export interface PreviewLinkRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: PreviewLinkId;
  bot_id: BotId;
  secret_hash: Buffer;
  made_by: string;
  created_at: DefaultedTimestamp;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
  last_opened_at: Timestamp | null;
}

export interface RetentionRunRow {
  tenant_id: GeneratedAlways<TenantId>;
  conversations: Generated<number>;
  left_messages: Generated<number>;
  contacts: Generated<number>;
  started_at: DefaultedTimestamp;
}

export interface RoleRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: RoleId;
  name: string;
  description: Generated<string>;
  permissions: string[];
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface SearchRuleRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: SearchRuleId;
  kind: 'pin' | 'exclude';
  question: string;
  codes: number[];
  document_id: DocumentId;
  passage_hash: Buffer | null;
  passage_start: string | null;
  bot_id: BotId | null;
  created_at: DefaultedTimestamp;
}

export interface SearchStatisticRow {
  tenant_id: GeneratedAlways<TenantId>;
  chunk_count: number;
  newest_chunk_id: string;
  keys: number[];
  found_in: number[];
}

export interface SecondFactorRow {
  id: string;
  person_id: PersonId;
  secret: string;
  backup_codes: string;
  verified: Generated<boolean>;
  failed_verification_count: Generated<number>;
  locked_until: Timestamp | null;
}

export interface SessionRow {
  id: SessionId;
  person_id: PersonId;
  token_hash: string;
  method: Generated<string>;
  second_factor_at: Timestamp | null;
  expires_at: Timestamp;
  ip_address: string | null;
  user_agent: string | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface SignInMethodRow {
  id: SignInMethodId;
  person_id: PersonId;
  provider: string;
  subject: string;
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Timestamp | null;
  refresh_token_expires_at: Timestamp | null;
  scope: string | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
  label: string | null;
}

export interface SigningKeyRow {
  id: SigningKeyId;
  public_jwk: Json;
  private_key: Buffer;
  created_at: DefaultedTimestamp;
  retires_at: Timestamp;
  expires_at: Timestamp;
}

export interface SourceBotRow {
  tenant_id: GeneratedAlways<TenantId>;
  source_id: SourceId;
  bot_id: BotId;
}

export interface SourceRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: SourceId;
  name: string;
  format: 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'odt' | 'pptx' | 'xlsx' | 'csv' | 'json' | 'epub' | 'zip' | null;
  status: Generated<'receiving' | 'queued' | 'reading' | 'indexing' | 'ready' | 'failed'>;
  byte_size: number;
  content_hash: Buffer | null;
  chunk_count: Generated<number>;
  url: string | null;
  failure: string | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
  kind: 'file' | 'text' | 'page' | 'qa' | 'pushed' | 'site';
  file_id: string | null;
  content_type: string | null;
  enabled: Generated<boolean>;
  searched: Generated<boolean>;
  all_bots: Generated<boolean>;
  labels: Generated<string[]>;
  max_age_days: number | null;
  fresh_at: DefaultedTimestamp;
  document_count: Generated<number>;
  failed_count: Generated<number>;
  progress_done: Generated<number>;
  progress_total: number | null;
  failure_details: Json | null;
}

export interface SpendCounterRow {
  tenant_id: GeneratedAlways<TenantId>;
  scope: 'tenant' | 'bot' | 'visitor' | 'conversation';
  scope_id: string;
  period: 'day' | 'month' | 'whole';
  starts_on: Date;
  reserved_usd: Generated<string>;
  spent_usd: Generated<string>;
  told: Generated<number>;
}

export interface SpendLimitRow {
  tenant_id: GeneratedAlways<TenantId>;
  limits: Json;
  updated_at: DefaultedTimestamp;
}

export interface SsoConnectionRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: SsoConnectionId;
  name: string;
  kind: 'oidc' | 'saml';
  issuer: string | null;
  config: Json;
  secret: Buffer | null;
  enabled: Generated<boolean>;
  idp_initiated: Generated<boolean>;
  default_role: 'admin' | 'editor' | 'agent' | 'viewer' | null;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface SsoUsedAnswerRow {
  digest: Buffer;
  expires_at: Timestamp;
}

export interface SupportGrantRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: SupportGrantId;
  reason: string;
  access: 'read' | 'write';
  granted_by: MemberId | null;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
  created_at: DefaultedTimestamp;
}

export interface SupportVisitRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: SupportVisitId;
  support_grant_id: SupportGrantId;
  person_id: PersonId;
  operator_name: string;
  entered_at: DefaultedTimestamp;
  left_at: Timestamp | null;
  expires_at: Timestamp;
}

export interface SystemSettingRow {
  name: string;
  value: Json;
  updated_at: DefaultedTimestamp;
}

export interface TenantDomainRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: TenantDomainId;
  domain: string;
  purpose: 'sso' | 'host';
  challenge: string;
  verified_at: Timestamp | null;
  checked_at: Timestamp | null;
  created_at: DefaultedTimestamp;
  failed_checks: Generated<number>;
}

export interface TenantLogoRow {
  tenant_id: GeneratedAlways<TenantId>;
  content: Buffer;
  content_type: 'image/png' | 'image/jpeg' | 'image/webp';
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
  plan: Generated<'free' | 'starter' | 'professional' | 'enterprise'>;
  status_reason: string | null;
  sso_required: Generated<boolean>;
  closed_at: Timestamp | null;
}

export interface TokenFamilyRow {
  id: TokenFamilyId;
  person_id: PersonId;
  generation: Generated<number>;
  rotated_at: DefaultedTimestamp;
  method: Generated<string>;
  second_factor_at: Timestamp | null;
  client_name: string | null;
  ip_address: string | null;
  user_agent: string | null;
  created_at: DefaultedTimestamp;
  idle_expires_at: Timestamp;
  expires_at: Timestamp;
  revoked_at: Timestamp | null;
  revoke_reason: string | null;
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
  reservation: Json | null;
}

export interface UsageEventRow {
  tenant_id: GeneratedAlways<TenantId>;
  id: UsageEventId;
  idempotency_key: string;
  kind: 'conversation.started' | 'model.call' | 'page.crawled' | 'embedding.call';
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

export interface VerificationRow {
  id: string;
  identifier: string;
  value: string;
  expires_at: Timestamp;
  created_at: DefaultedTimestamp;
  updated_at: DefaultedTimestamp;
}

export interface VerifiedDomainRow {
  domain: string;
  purpose: 'sso' | 'host';
  tenant_id: GeneratedAlways<TenantId>;
  domain_id: string;
}

export interface Schema {
  action_requests: ActionRequestRow;
  actions: ActionRow;
  answer_test_results: AnswerTestResultRow;
  answer_test_runs: AnswerTestRunRow;
  answer_test_settings: AnswerTestSettingRow;
  answer_tests: AnswerTestRow;
  api_keys: ApiKeyRow;
  attachments: AttachmentRow;
  audit_entries: AuditEntryRow;
  bot_versions: BotVersionRow;
  bots: BotRow;
  catalogue_models: CatalogueModelRow;
  chunks: ChunkRow;
  consent_receipts: ConsentReceiptRow;
  contact_attributes: ContactAttributeRow;
  contacts: ContactRow;
  conversation_ratings: ConversationRatingRow;
  conversations: ConversationRow;
  crawl_pages: CrawlPageRow;
  crawls: CrawlRow;
  documents: DocumentRow;
  embedded_chunks: EmbeddedChunkRow;
  embedding_indexes: EmbeddingIndexRow;
  embedding_settings: EmbeddingSettingRow;
  embeddings: EmbeddingRow;
  findings: FindingRow;
  host_visits: HostVisitRow;
  identity_secrets: IdentitySecretRow;
  invitations: InvitationRow;
  job_outbox: JobOutboxRow;
  leads: LeadRow;
  left_messages: LeftMessageRow;
  mails: MailRow;
  members: MemberRow;
  message_citations: MessageCitationRow;
  message_feedback: MessageFeedbackRow;
  messages: MessageRow;
  model_connections: ModelConnectionRow;
  operator_audit_entries: OperatorAuditEntryRow;
  operators: OperatorRow;
  passkeys: PasskeyRow;
  people: PersonRow;
  preview_links: PreviewLinkRow;
  retention_runs: RetentionRunRow;
  roles: RoleRow;
  search_rules: SearchRuleRow;
  search_statistics: SearchStatisticRow;
  second_factors: SecondFactorRow;
  sessions: SessionRow;
  sign_in_methods: SignInMethodRow;
  signing_keys: SigningKeyRow;
  source_bots: SourceBotRow;
  sources: SourceRow;
  spend_counters: SpendCounterRow;
  spend_limits: SpendLimitRow;
  sso_connections: SsoConnectionRow;
  sso_used_answers: SsoUsedAnswerRow;
  support_grants: SupportGrantRow;
  support_visits: SupportVisitRow;
  system_settings: SystemSettingRow;
  tenant_domains: TenantDomainRow;
  tenant_logos: TenantLogoRow;
  tenants: TenantRow;
  token_families: TokenFamilyRow;
  turn_traces: TurnTraceRow;
  turns: TurnRow;
  usage_events: UsageEventRow;
  verifications: VerificationRow;
  verified_domains: VerifiedDomainRow;
}
