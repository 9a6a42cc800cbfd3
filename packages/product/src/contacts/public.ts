export { contactNamed } from './contact-named.ts';
export { externalIdOf } from './contacts.store.ts';
export { type GivenDetails, keepDetails } from './keep-details.ts';
export { meetContact } from './meet-contact.ts';
export { meetIdentifiedAgain, meetIdentifiedContact } from './meet-identified-contact.ts';
export { normalizeEmail } from './normalize-email.ts';
