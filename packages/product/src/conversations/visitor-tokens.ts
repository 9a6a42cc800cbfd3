import { type ConversationPurpose, conversationPurposes } from '@parley/contract/conversations';
import {
  type BotId,
  type BotVersionId,
  type ContactId,
  formatId,
  type IdentitySecretId,
  type PreviewLinkId,
  parseId,
  type TenantId,
} from '@parley/contract/ids';
import type { TokenKind } from '@parley/platform/secrets/token-signer';
import { z } from 'zod';

const uuidOf = <Kind extends 'tenant' | 'bot' | 'botVersion' | 'contact' | 'identitySecret' | 'previewLink'>(kind: Kind) =>
  z.string().transform((text, context) => {
    const id = parseId(kind, text);
    if (id === undefined) context.addIssue('not an id');
    return id as NonNullable<typeof id>;
  });

/** Who a visitor is in a widget session: names no permission, because it has none but to chat. */
export interface SessionClaims {
  tenantId: TenantId;
  botId: BotId;
  contactId: ContactId;
  /** The page's origin the session was started from; '' when the caller was no browser. */
  origin: string;
  purpose: ConversationPurpose;
  /** The version they talk to, where that is not the published one. */
  botVersionId: BotVersionId | undefined;
  /** The link it began with, without which it ends. */
  previewLinkId?: PreviewLinkId | undefined;
}

export const sessionToken: TokenKind<SessionClaims> = {
  name: 'parley-session+jwt',
  lifetimeSeconds: 30 * 60,
  claims: z
    .object({
      tid: uuidOf('tenant'),
      bid: uuidOf('bot'),
      cid: uuidOf('contact'),
      org: z.string(),
      for: z.enum(conversationPurposes).default('live'),
      vid: uuidOf('botVersion').optional(),
      lnk: uuidOf('previewLink').optional(),
    })
    .transform(({ tid, bid, cid, org, for: purpose, vid, lnk }) => ({
      tenantId: tid,
      botId: bid,
      contactId: cid,
      origin: org,
      purpose,
      botVersionId: vid,
      previewLinkId: lnk,
    })),
};

export function sessionClaims(claims: SessionClaims): Record<string, string> {
  return {
    tid: formatId('tenant', claims.tenantId),
    bid: formatId('bot', claims.botId),
    cid: formatId('contact', claims.contactId),
    org: claims.origin,
    for: claims.purpose,
    ...(claims.botVersionId === undefined ? {} : { vid: formatId('botVersion', claims.botVersionId) }),
    ...(claims.previewLinkId === undefined ? {} : { lnk: formatId('previewLink', claims.previewLinkId) }),
  };
}

/** Who a returning visitor was before: good for nothing but to start a session as the same contact. */
export interface VisitorClaims {
  tenantId: TenantId;
  contactId: ContactId;
}

export const visitorToken: TokenKind<VisitorClaims> = {
  name: 'parley-visitor+jwt',
  lifetimeSeconds: 180 * 24 * 60 * 60,
  claims: z.object({ tid: uuidOf('tenant'), cid: uuidOf('contact') }).transform(({ tid, cid }) => ({ tenantId: tid, contactId: cid })),
};

export function visitorClaims(claims: VisitorClaims): Record<string, string> {
  return { tid: formatId('tenant', claims.tenantId), cid: formatId('contact', claims.contactId) };
}

/** Who an identified visitor is while their page is open: renews a session where what the site signed has ended meanwhile. */
export interface IdentityClaims extends VisitorClaims {
  botId: BotId;
  /** It is good for as long as the secret that proved it. */
  secretId: IdentitySecretId;
}

export const identityToken: TokenKind<IdentityClaims> = {
  name: 'parley-identity+jwt',
  lifetimeSeconds: 12 * 60 * 60,
  claims: z
    .object({ tid: uuidOf('tenant'), cid: uuidOf('contact'), bid: uuidOf('bot'), sec: uuidOf('identitySecret') })
    .transform(({ tid, cid, bid, sec }) => ({ tenantId: tid, contactId: cid, botId: bid, secretId: sec })),
};

export function identityClaims(claims: IdentityClaims): Record<string, string> {
  return {
    ...visitorClaims(claims),
    bid: formatId('bot', claims.botId),
    sec: formatId('identitySecret', claims.secretId),
  };
}

/** Who opened a link to a draft, while their page is open: good for nothing but to go on with what was said through that link. */
export interface PreviewClaims {
  previewLinkId: PreviewLinkId;
  name: string;
}

export const previewVisitorToken: TokenKind<PreviewClaims> = {
  name: 'parley-preview+jwt',
  lifetimeSeconds: 24 * 60 * 60,
  claims: z.object({ lnk: uuidOf('previewLink'), who: z.string() }).transform(({ lnk, who }) => ({ previewLinkId: lnk, name: who })),
};

export function previewClaims({ previewLinkId, name }: PreviewClaims): Record<string, string> {
  return { lnk: formatId('previewLink', previewLinkId), who: name };
}
