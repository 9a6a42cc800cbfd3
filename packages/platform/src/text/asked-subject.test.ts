// cspell:disable: questions in several languages
import { expect, it } from 'vitest';
import { askedSubject } from './asked-subject.ts';
import { beginningOf, explainsSubject } from './explains-subject.ts';
import { termCode } from './term-code.ts';
import { tokenize } from './tokenize.ts';

it.each([
  ['What does git stash do?', ['git', 'stash']],
  ['ok, and what is RAID 5?', ['raid', '5']],
  ['Can you explain what a colander is?', ['colander']],
  ['Define churn', ['churn']],
  ["Qu'est-ce que RAID 5 ?", ['raid', '5']],
  ['Wofür steht DSGVO?', ['dsgvo']],
  ['¿Qué es un reembolso?', ['reembolso']],
  ['Что такое возврат?', ['возврат']],
  ['İade nedir?', ['iade']],
  ['返品とは何ですか？', ['返品']],
  ['什么是退款？', ['退款']],
  ['환불이란 무엇인가요?', ['환불']],
])('reads what "%s" wants explained', (question, words) => {
  expect(askedSubject(question)?.terms).toEqual(words.flatMap((word) => tokenize(word)));
});

it.each([
  'What is it for?',
  'Who are you?',
  'How do I return a parcel?',
  'What was the name of the first king of Norway who ruled alone?',
  'Was kostet das?',
  '',
])('asks for nothing to be explained: "%s"', (question) => {
  expect(askedSubject(question)).toBeUndefined();
});

const colander = askedSubject('What is a colander?');

it.each([
  ['A colander is a bowl with holes.', true],
  ['The colander (also: strainer) – a bowl with holes', true],
  ['Colander: drains what was washed', true],
  ['colander: a "colander" drains what was washed', true],
  ['Our colander also is a bowl.', true],
  ['A colander (or strainer of steel) is a bowl with holes.', true],
  ['A colander or strainer is a bowl with holes.', true],
  ['A bowl with holes (colander) is a thing to drain with.', true],
  ['The colander is off.', false],
  ['Wash the colander; it is a bowl.', false],
  ['Colanders made of steel are heavy.', false],
  ['When the colander or the colander lid is lost, write to us.', false],
])('tells whether "%s" explains it', (sentence, explains) => {
  expect(colander && explainsSubject(colander, sentence)).toBe(explains);
});

it.each([
  ['A colander is a bowl with holes.', 'explains'],
  ['Colander: a bowl with holes', 'names'],
  ['Colander - drains what was washed', 'begins'],
  ['Wash the colander.', undefined],
])('tells from the codes of "%s" how it begins', (sentence, beginning) => {
  expect(beginningOf(tokenize('colander').map(termCode), tokenize(sentence).map(termCode))).toBe(beginning);
});
