import { type ContactId, newId } from '@parley/contract/ids';
import type { TenantDb } from '@parley/platform/database/tenancy';
import { type ContactDetails, findKnown, findKnownByEmail, insertKnown, lockKnown, setDetails, setKnownAs } from './contacts.store.ts';
import { normalizeEmail } from './normalize-email.ts';

/** What a visitor said of themselves; undefined is what they did not say. */
export interface GivenDetails {
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
}

/**
 * Keeps who a visitor says to be, and gives the contact whom it belongs to: themselves where the tenant's server vouches for them, else
 * the one of their address, made where there is none. Somebody who only says an address adds to its contact what is missing and changes
 * nothing, never becomes one whom a server vouches for, and gets to see nothing of either: what a visitor may open follows from their
 * own contact alone.
 */
export async function keepDetails(db: TenantDb, visitor: ContactId, { name, email, phone }: GivenDetails): Promise<ContactId> {
  const given = {
    name: name?.trim().slice(0, 300) || null,
    email: email?.trim().slice(0, 254) || null,
    phone: phone?.trim().slice(0, 40) || null,
  };
  await lockKnown(db);
  const self = await findKnown(db, visitor);
  if (self === undefined || self.purpose !== 'live') return visitor;
  if (self.externalId !== null) {
    await setDetails(db, visitor, over(self, given));
    return visitor;
  }
  const emailKey = given.email === null ? null : normalizeEmail(given.email);
  if (emailKey === null) {
    const owner = self.knownAs === null ? self : ((await findKnown(db, self.knownAs)) ?? self);
    await setDetails(db, owner.id, owner.email === null ? over(owner, given) : over(given, owner));
    return owner.id;
  }
  const owner = await findKnownByEmail(db, emailKey);
  if (owner !== undefined) {
    await setDetails(db, owner.id, owner.id === visitor ? over(owner, given) : over(given, owner));
    if (owner.id !== visitor && self.email === null && self.knownAs === null) await setKnownAs(db, visitor, owner.id);
    return owner.id;
  }
  if (self.email === null && self.knownAs === null) {
    await setDetails(db, visitor, over(self, given));
    return visitor;
  }
  // A browser that several people use: the second address is another contact.
  const id = newId('contact');
  await insertKnown(db, id, given);
  return id;
}

/** What `newer` says, and what `older` does where that says nothing. */
function over(older: ContactDetails, newer: ContactDetails): ContactDetails {
  return { name: newer.name ?? older.name, email: newer.email ?? older.email, phone: newer.phone ?? older.phone };
}
