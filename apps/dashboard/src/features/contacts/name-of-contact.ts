import type { Contact } from './use-contacts.ts';

/** What a contact is called in one line, which can be typed as it is read: what they say their name is, else the next best that tells them apart. */
export function nameOfContact({
  name,
  email,
  phone,
  externalId,
  id,
}: Pick<Contact, 'name' | 'email' | 'phone' | 'externalId' | 'id'>): string {
  return (name ?? email ?? phone ?? externalId ?? id).replace(/\s+/g, ' ').trim();
}
