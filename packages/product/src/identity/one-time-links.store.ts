import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { newId } from '@parley/contract/ids';
import type { IdentityDb } from '@parley/platform/database/tenancy';

/** What somebody who holds a link may do with it, once. */
export type LinkKind = 'sign-up' | 'password-reset' | 'email-change' | 'operator-setup';

export interface NewLink<Content> {
  readonly kind: LinkKind;
  /** Whom or what it is about; links of one kind and subject can be voided together. */
  readonly subject: string;
  readonly content: Content;
  readonly expiresAt: Date;
}

/** A link that was found, with what was stored with it. */
export interface FoundLink {
  readonly subject: string;
  readonly content: unknown;
  readonly createdAt: Date;
}

interface StoredValue {
  readonly secretHash: string;
  readonly subject: string;
  readonly content: unknown;
}

/** Of one kind and subject; who asks for more loses the oldest. */
const maxLinks = 5;
const shape = /^([\w-]{22})\.([\w-]{43})$/;

/** Stores a link and returns its token. Only a hash of the token's random part is kept. */
export async function insertLink<Content>(db: IdentityDb, link: NewLink<Content>): Promise<string> {
  const key = keyOf(link.kind, link.subject);
  const secret = randomBytes(32).toString('base64url');
  const value: StoredValue = { secretHash: hashOf(secret).toString('base64url'), subject: link.subject, content: link.content };
  const identifier = identifierOf(link.kind, key);
  const others = db.selectFrom('verifications').select('id').where('identifier', '=', identifier);
  await db
    .deleteFrom('verifications')
    .where('id', 'in', others.orderBy('id', 'desc').offset(maxLinks - 1))
    .execute();
  await db
    .insertInto('verifications')
    // An id of any kind is a UUIDv7; these are never seen outside.
    .values({ id: newId('session'), identifier, value: JSON.stringify(value), expires_at: link.expiresAt })
    .execute();
  return `${key}.${secret}`;
}

/** Takes a link away and returns what it was; undefined when there is none like it, or it is too old. Of two who take it, one gets it. */
export async function takeLink(db: IdentityDb, kind: LinkKind, token: string, now: Date): Promise<FoundLink | undefined> {
  const found = await search(db, kind, token);
  if (found === undefined) return undefined;
  const taken = await db.deleteFrom('verifications').where('id', '=', found.id).returning('expires_at').executeTakeFirst();
  return taken === undefined || taken.expires_at <= now ? undefined : found.link;
}

/** Looks at a link without using it up. */
export async function findLink(db: IdentityDb, kind: LinkKind, token: string, now: Date): Promise<FoundLink | undefined> {
  const found = await search(db, kind, token);
  return found === undefined || found.expiresAt <= now ? undefined : found.link;
}

/** The newest link about a subject that is still good. */
export async function findNewestLink(db: IdentityDb, kind: LinkKind, subject: string, now: Date): Promise<FoundLink | undefined> {
  const row = await db
    .selectFrom('verifications')
    .selectAll()
    .where('identifier', '=', identifierOf(kind, keyOf(kind, subject)))
    .where('expires_at', '>', now)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toLink(row);
}

/** Ends all links of a kind about a subject. */
export async function deleteLinks(db: IdentityDb, kind: LinkKind, subject: string): Promise<void> {
  await db
    .deleteFrom('verifications')
    .where('identifier', '=', identifierOf(kind, keyOf(kind, subject)))
    .execute();
}

async function search(
  db: IdentityDb,
  kind: LinkKind,
  token: string,
): Promise<{ id: string; expiresAt: Date; link: FoundLink } | undefined> {
  const [, key, secret] = shape.exec(token) ?? [];
  if (key === undefined || secret === undefined) return undefined;
  const rows = await db.selectFrom('verifications').selectAll().where('identifier', '=', identifierOf(kind, key)).execute();
  const expected = hashOf(secret);
  const row = rows.find(({ value }) => timingSafeEqual(Buffer.from(readValue(value).secretHash, 'base64url'), expected));
  return row && { id: row.id, expiresAt: row.expires_at, link: toLink(row) };
}

function toLink(row: { value: string; created_at: Date }): FoundLink {
  const { subject, content } = readValue(row.value);
  return { subject, content, createdAt: row.created_at };
}

function readValue(value: string): StoredValue {
  return JSON.parse(value) as StoredValue;
}

function identifierOf(kind: LinkKind, key: string): string {
  return `link:${kind}:${key}`;
}

function keyOf(kind: LinkKind, subject: string): string {
  return hashOf(`${kind} ${subject}`).toString('base64url').slice(0, 22);
}

function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
