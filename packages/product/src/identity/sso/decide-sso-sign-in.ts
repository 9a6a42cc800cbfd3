import type { ErrorCode } from '@parley/contract/errors';
import type { InvitationId, PersonId } from '@parley/contract/ids';
import type { SsoDefaultRole } from '@parley/contract/sso';

/** Somebody whom a sign-in may concern. */
export interface ConcernedPerson {
  readonly personId: PersonId;
  readonly isMember: boolean;
}

/** What is known when an identity provider's answer has proven to hold. */
export interface SignInFacts {
  /** Whom this identity (issuer and subject) is connected with. */
  readonly known: ConcernedPerson | undefined;
  /** Who is signed in and connects the identity with themselves, on purpose. */
  readonly linking: ConcernedPerson | undefined;
  /** Whose address the provider named, and whether they can sign in here in any other way. */
  readonly sameEmail: (ConcernedPerson & { readonly hasOtherWay: boolean }) | undefined;
  /** Whether the address is of a domain this tenant has verified and sends to this connection. */
  readonly emailCovered: boolean;
  /** An invitation of this tenant to that address which is still open. */
  readonly invitationId: InvitationId | undefined;
  /** What strangers become; null when they become nothing. */
  readonly defaultRole: SsoDefaultRole | null;
}

/** What makes somebody a member. */
export type Admission =
  | { readonly by: 'invitation'; readonly invitationId: InvitationId }
  | { readonly by: 'role'; readonly role: SsoDefaultRole };

/** Whose session to begin and what to write before, or why not. A person without an id is yet to be created. */
export type SignInDecision =
  | { readonly outcome: 'refuse'; readonly code: ErrorCode }
  | {
      readonly outcome: 'enter';
      readonly personId: PersonId | undefined;
      /** Whether the identity is yet to be connected with the person. */
      readonly connect: boolean;
      readonly admission: Admission | undefined;
    };

/**
 * Decides what becomes of a proven identity. An e-mail address alone never connects it with a person who can sign in otherwise: such a
 * person does that on purpose, signed in. Only a domain that the tenant has verified lets an address create somebody, use an
 * invitation, or reach a person who has no other way in. Strangers become members by the connection's default role at their first
 * sign-in only, so somebody who was removed does not come back by signing in again.
 */
export function decideSsoSignIn(facts: SignInFacts): SignInDecision {
  const { known, linking, sameEmail, emailCovered } = facts;
  if (linking !== undefined) {
    if (known !== undefined && known.personId !== linking.personId) return refuse('sso_identity_taken');
    return enter(linking, known === undefined, facts);
  }
  if (known !== undefined) return enter(known, false, facts);
  if (!emailCovered) return refuse(sameEmail === undefined ? 'sso_email_not_covered' : 'link_required');
  if (sameEmail?.hasOtherWay === true) return refuse('link_required');
  return enter(sameEmail, true, facts);
}

function enter(person: ConcernedPerson | undefined, connect: boolean, facts: SignInFacts): SignInDecision {
  const admission = person?.isMember === true ? undefined : admissionOf(facts, connect);
  if (person?.isMember !== true && admission === undefined) return refuse('sso_not_invited');
  return { outcome: 'enter', personId: person?.personId, connect, admission };
}

function admissionOf({ emailCovered, invitationId, defaultRole }: SignInFacts, isFirst: boolean): Admission | undefined {
  if (emailCovered && invitationId !== undefined) return { by: 'invitation', invitationId };
  return emailCovered && isFirst && defaultRole !== null ? { by: 'role', role: defaultRole } : undefined;
}

function refuse(code: ErrorCode): SignInDecision {
  return { outcome: 'refuse', code };
}
