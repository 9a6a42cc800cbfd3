import type { ConversationPurpose } from '@parley/contract/conversations';
import type {
  ApiKeyId,
  BotId,
  BotVersionId,
  ContactId,
  MemberId,
  PersonId,
  PreviewLinkId,
  SessionId,
  SupportGrantId,
  TenantId,
  TokenFamilyId,
} from '@parley/contract/ids';
import type { Permission, RouteAccess } from '@parley/contract/permissions';
import type { TenantScope } from '../database/tenancy.ts';

/** Who acts for a tenant: one of its members, one of its API keys, or an operator whom the tenant let in for a while. */
export type TenantActor =
  | { readonly kind: 'member'; readonly memberId: MemberId; readonly personId: PersonId; readonly label: string }
  | { readonly kind: 'api_key'; readonly apiKeyId: ApiKeyId; readonly label: string }
  | { readonly kind: 'operator'; readonly personId: PersonId; readonly supportGrantId: SupportGrantId; readonly label: string };

/** Somebody who acts for a tenant and holds the permission the route asked for. */
export interface TenantCaller {
  readonly scope: TenantScope;
  readonly tenantId: TenantId;
  readonly actor: TenantActor;
  /** All that the credential may do, for decisions finer than the route's own permission. */
  readonly permissions: ReadonlySet<Permission>;
}

/** Somebody who signed in. Says nothing of tenants: what they may do there is looked up for each request. */
export interface PersonCaller {
  readonly personId: PersonId;
  /** A dashboard session, or the family of refresh tokens an access token came from. */
  readonly session: { readonly kind: 'session'; readonly id: SessionId } | { readonly kind: 'token'; readonly id: TokenFamilyId };
  /** How they proved who they are: `password`, `passkey`, `social:google`, `sso:<connection id>`, `setup`. */
  readonly method: string;
  /** When they signed in. */
  readonly signedInAt: Date;
  /** When they last proved a second factor; undefined when never. */
  readonly secondFactorAt: Date | undefined;
}

/** A contact in a widget session. */
export interface VisitorCaller {
  readonly scope: TenantScope;
  readonly tenantId: TenantId;
  readonly botId: BotId;
  readonly contactId: ContactId;
  /** The page's origin the session is bound to; '' when whoever began it was no browser. */
  readonly origin: string;
  readonly purpose: ConversationPurpose;
  /** The version they talk to, where that is not the published one. */
  readonly botVersionId: BotVersionId | undefined;
  /** The link to a draft that the session began with. */
  readonly previewLinkId?: PreviewLinkId | undefined;
}

/** What a handler knows of its caller follows from the access its route declares. */
export type CallerFor<Access extends RouteAccess> = Access extends Permission
  ? TenantCaller
  : Access extends 'visitor'
    ? VisitorCaller
    : Access extends 'person' | 'operator'
      ? PersonCaller
      : null;
