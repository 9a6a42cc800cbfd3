export { contactNamed } from './contact-named.ts';
export { externalIdOf } from './contacts.store.ts';
export { meetContact } from './meet-contact.ts';
export { meetIdentifiedAgain, meetIdentifiedContact } from './meet-identified-contact.ts';
