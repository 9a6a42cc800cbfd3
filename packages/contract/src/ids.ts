import { z } from 'zod';

/** The prefix each kind of id carries outside the database. */
export const idPrefixes = {
  tenant: 'ten',
  apiKey: 'key',
  usageEvent: 'use',
  contact: 'con',
  modelConnection: 'mcn',
  leftMessage: 'lmg',
  bot: 'bot',
  identitySecret: 'ids',
  botVersion: 'ver',
  source: 'src',
  document: 'doc',
  chunk: 'chk',
  crawlPage: 'cpg',
  searchRule: 'srl',
  conversation: 'cnv',
  turn: 'trn',
  message: 'msg',
  person: 'per',
  session: 'ses',
  signInMethod: 'sim',
  passkey: 'psk',
  signingKey: 'sgk',
  tokenFamily: 'tkf',
  member: 'mem',
  role: 'rol',
  invitation: 'inv',
  auditEntry: 'aud',
  operatorAuditEntry: 'opa',
  supportGrant: 'sup',
  supportVisit: 'vis',
  tenantDomain: 'dom',
  ssoConnection: 'sso',
  mail: 'mal',
  finding: 'fnd',
  embeddingIndex: 'emi',
  action: 'act',
  actionRequest: 'arq',
  lead: 'led',
  answerTest: 'ats',
  answerTestRun: 'atr',
  attachment: 'att',
  consentReceipt: 'csr',
  previewLink: 'pvl',
} as const;

export type IdKind = keyof typeof idPrefixes;
declare const idBrand: unique symbol;

/** A UUIDv7 as the database holds it, branded so that a bot's id is not a source's. At the edge it is a TypeID (`bot_01h…`). */
export type Id<Kind extends IdKind> = string & { readonly [idBrand]: Kind };
export type TenantId = Id<'tenant'>;
export type AnswerTestId = Id<'answerTest'>;
export type AnswerTestRunId = Id<'answerTestRun'>;
export type AttachmentId = Id<'attachment'>;
export type ConsentReceiptId = Id<'consentReceipt'>;
export type PreviewLinkId = Id<'previewLink'>;
export type ApiKeyId = Id<'apiKey'>;
export type UsageEventId = Id<'usageEvent'>;
export type ContactId = Id<'contact'>;
export type ModelConnectionId = Id<'modelConnection'>;
export type LeftMessageId = Id<'leftMessage'>;
export type BotId = Id<'bot'>;
export type IdentitySecretId = Id<'identitySecret'>;
export type BotVersionId = Id<'botVersion'>;
export type SourceId = Id<'source'>;
export type DocumentId = Id<'document'>;
export type ChunkId = Id<'chunk'>;
export type CrawlPageId = Id<'crawlPage'>;
export type SearchRuleId = Id<'searchRule'>;
export type ConversationId = Id<'conversation'>;
export type TurnId = Id<'turn'>;
export type MessageId = Id<'message'>;
export type PersonId = Id<'person'>;
export type SessionId = Id<'session'>;
export type SignInMethodId = Id<'signInMethod'>;
export type PasskeyId = Id<'passkey'>;
export type SigningKeyId = Id<'signingKey'>;
export type TokenFamilyId = Id<'tokenFamily'>;
export type MemberId = Id<'member'>;
export type RoleId = Id<'role'>;
export type InvitationId = Id<'invitation'>;
export type AuditEntryId = Id<'auditEntry'>;
export type OperatorAuditEntryId = Id<'operatorAuditEntry'>;
export type SupportGrantId = Id<'supportGrant'>;
export type SupportVisitId = Id<'supportVisit'>;
export type TenantDomainId = Id<'tenantDomain'>;
export type SsoConnectionId = Id<'ssoConnection'>;
export type MailId = Id<'mail'>;
export type FindingId = Id<'finding'>;
export type EmbeddingIndexId = Id<'embeddingIndex'>;
export type ActionId = Id<'action'>;
export type ActionRequestId = Id<'actionRequest'>;
export type LeadId = Id<'lead'>;

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const hex = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

const [digits, letters, dash] = [0x30, 0x61, 0x2d];

const lastMade = { at: 0, count: 0 };
/** For so many ids at once, because asking for some takes longer than all else; none is used twice. */
const random = { bytes: new Uint8Array(16 * 64), next: 16 * 64 };

/**
 * Makes a new id: a UUIDv7 (RFC 9562 §5.7), so ids sort by the time they were made. Those of one process sort in the order in which they
 * were made within a millisecond too, up to 2,048 of them: the 12 bits after the time count on from a random start (§6.2, method 1).
 */
export function newId<Kind extends IdKind>(_kind: Kind, now: number = Date.now()): Id<Kind> {
  if (random.next === random.bytes.length) {
    crypto.getRandomValues(random.bytes);
    random.next = 0;
  }
  const bytes = random.bytes.subarray(random.next, random.next + 16);
  random.next += 16;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const counted = now === lastMade.at && lastMade.count < 0xfff;
  lastMade.count = counted ? lastMade.count + 1 : view.getUint16(6) & 0x7ff;
  lastMade.at = now;
  view.setUint16(0, Math.floor(now / 2 ** 32));
  view.setUint32(2, now % 2 ** 32);
  view.setUint16(6, 0x7000 | lastMade.count);
  view.setUint8(8, (view.getUint8(8) & 0x3f) | 0x80);
  return uuidOf(bytes) as Id<Kind>;
}

const hexOf = Array.from({ length: 256 }, (_none, byte) => byte.toString(16).padStart(2, '0'));

/** Written out, because a turn makes and writes dozens of ids. */
function uuidOf(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < 16; at++) {
    if (at === 4 || at === 6 || at === 8 || at === 10) text += '-';
    text += hexOf[bytes[at] as number] as string;
  }
  return text;
}

/** Writes an id as it is shown outside: prefix and 26 characters of Crockford base 32 (TypeID 0.3). */
export function formatId<Kind extends IdKind>(kind: Kind, id: Id<Kind>): string {
  if (!hex.test(id)) throw new TypeError(`not a uuid: ${id}`);
  // Joined at once: added up letter by letter it would stay a chain of strings for as long as it is kept.
  const suffix: string[] = [];
  // Of 130 bits, the first two are none of the id's.
  let [bits, waiting] = [0, 2];
  for (let at = 0; at < id.length; at++) {
    const code = id.charCodeAt(at);
    if (code === dash) continue;
    bits = (bits << 4) | (code < letters ? code - digits : code - letters + 10);
    waiting += 4;
    if (waiting < 5) continue;
    waiting -= 5;
    suffix.push(alphabet.charAt(bits >> waiting));
    bits &= (1 << waiting) - 1;
  }
  return `${idPrefixes[kind]}_${suffix.join('')}`;
}

/** Reads an id as it is shown outside; undefined when it is of another kind or not an id at all. */
export function parseId<Kind extends IdKind>(kind: Kind, text: string): Id<Kind> | undefined {
  if (!idPattern(kind).test(text)) return undefined;
  let value = 0n;
  for (const character of text.slice(idPrefixes[kind].length + 1)) value = (value << 5n) | BigInt(alphabet.indexOf(character));
  const digits = value.toString(16).padStart(32, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}` as Id<Kind>;
}

function idPattern(kind: IdKind): RegExp {
  return new RegExp(`^${idPrefixes[kind]}_[0-7][${alphabet}]{25}$`);
}

/** An id in a request: checks the prefix and yields the branded UUID. */
export function idInput<Kind extends IdKind>(kind: Kind) {
  return z
    .string()
    .regex(idPattern(kind), `must be an id that begins with ${idPrefixes[kind]}_`)
    .meta({ example: `${idPrefixes[kind]}_01h455vb4pex5vsknk084sn02q` })
    .transform((text) => parseId(kind, text) as Id<Kind>);
}

/** An id in a response: text made by {@link formatId}. */
export function idOutput(kind: IdKind) {
  return z
    .string()
    .regex(idPattern(kind))
    .meta({ example: `${idPrefixes[kind]}_01h455vb4pex5vsknk084sn02q` });
}
