// cspell:disable: words of several languages
import { expect, it } from 'vitest';
import { questionOfPassage } from './question-of-passage.ts';

const of = (heading: string, text: string, language: string | null = 'en') =>
  questionOfPassage({ title: 'Handbook', headingPath: ['Kitchen', heading], text, language });

it.each([
  ['May I park behind the house?', 'Guests may park there.', 'en', 'May I park behind the house?'],
  ['How do I reset my password', 'Open the settings.', 'en', 'How do I reset my password?'],
  ['Wie ändere ich mein Passwort', 'In den Einstellungen.', 'de', 'Wie ändere ich mein Passwort?'],
  ['Colander', 'A colander is a bowl with holes. It drains pasta.', 'en', 'What is a colander?'],
  ['Refunds', 'Refunds are payments that go back to you.', 'en', 'What are Refunds?'],
  ['Row-level security', 'Row-level security: the database keeps tenants apart.', 'en', 'What is Row-level security?'],
  ['Kupplung', 'Die Kupplung ist ein Teil des Getriebes.', 'de', 'Was ist die Kupplung?'],
  ['Colador', 'Un recipiente. Colador es un cuenco con agujeros.', 'es', '¿Qué es Colador?'],
] as const)('a passage below “%s” is asked for: %s', (heading, text, language, question) => {
  expect(of(heading, text, language)).toBe(question);
});

it.each<[heading: string, text: string, language?: string | null]>([
  ['Architecture', 'The server reads its settings and starts. It has three roles.'],
  ['Glossary', 'Words that are used in this manual, each with its meaning.'],
  ['How it works', 'The pump fills the tank.'],
  ['Pump', 'A pump is a machine.', null],
  ['Kolander', 'Kolander to naczynie z otworami.', 'pl'],
  ['Installing the pump on a wall of brick or stone', 'The pump is installed with four screws.'],
])('nothing is asked below “%s” where the passage does not say what that is', (heading, text, language = 'en') => {
  expect(of(heading, text, language)).toBeUndefined();
});
