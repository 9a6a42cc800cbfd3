export { contactNamed } from './contact-named.ts';
export { meetContact } from './meet-contact.ts';
