export { meetContact } from './meet-contact.ts';
