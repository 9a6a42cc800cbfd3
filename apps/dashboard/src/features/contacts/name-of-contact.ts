import type { Contact } from './use-contacts.ts';

/** What a contact is called where one line must do: what they say their name is, else the next best that tells them apart. */
export function nameOfContact({
  name,
  email,
  phone,
  externalId,
  id,
}: Pick<Contact, 'name' | 'email' | 'phone' | 'externalId' | 'id'>): string {
  return name ?? email ?? phone ?? externalId ?? id;
}
