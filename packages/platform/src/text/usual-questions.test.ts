// cspell:disable: words of several languages
import { expect, it } from 'vitest';
import { termOf } from './tokenize.ts';
import { usualQuestion } from './usual-questions.ts';

it.each([
  ['opening hours', 'hours'],
  ['When are you open?', 'hours'],
  ['How late are you open today?', 'hours'],
  ['Is the library open now?', 'hours'],
  ['Öffnungszeiten?', 'hours'],
  ['Bis wann hat der Laden offen?', 'hours'],
  ['À quelle heure ouvrez-vous ?', 'hours'],
  ['¿A qué hora abren?', 'hours'],
  ['A che ora aprite?', 'hours'],
  ['Hoe laat gaat de winkel open?', 'hours'],
  ['O której otwieracie?', 'hours'],
  ['Во сколько вы открываетесь?', 'hours'],
  ['Kaçta açılıyorsunuz?', 'hours'],
  ['How can I reach you?', 'contact'],
  ["What's your phone number?", 'contact'],
  ['Customer service?', 'contact'],
  ['Wie erreiche ich euch?', 'contact'],
  ['Telefonnummer', 'contact'],
  ['Comment vous contacter ?', 'contact'],
  ['¿Cómo puedo contactar con ustedes?', 'contact'],
  ['Where are you?', 'place'],
  ['What is your address?', 'place'],
  ['How do I get to the clinic?', 'place'],
  ['Wo finde ich Sie?', 'place'],
  ['Où êtes-vous ?', 'place'],
  ['Where is my order?', 'order'],
  ['Wo bleibt meine Bestellung?', 'order'],
  ['vous ouvrez à quelle heure ?', 'hours'],
  ['har ni öppet på söndagar', 'hours'],
  ['你们几点开门', 'hours'],
  ['お店は何時まで営業していますか', 'hours'],
  ['영업시간이 어떻게 되나요', 'hours'],
  ['رقم الجوال لو سمحت', 'contact'],
  ['電話番号は？', 'contact'],
  ['wo seid ihr genau?', 'place'],
  ['vous êtes où', 'place'],
  ['dónde quedan', 'place'],
  ['gdzie jesteście', 'place'],
  ['地址在哪里', 'place'],
  ['où est mon colis ?', 'order'],
  ['siparişim nerede?', 'order'],
  ['我的快递到哪了', 'order'],
  ['was kostet ein Hund', 'price'],
  ['cuánto vale una limpieza', 'price'],
  ['多少钱', 'price'],
])('knows "%s" from every website', (question, wants) => {
  expect(usualQuestion(question)?.wants).toBe(wants);
});

it.each([
  'When can I open an account?',
  'How do I open a file?',
  'How do I call a function?',
  'How do I change my email address?',
  'Where do I update my phone number?',
  'Are you open source?',
  'How do I report the hours I worked?',
  'How do I update my contact details?',
  'Does your company have customer service in French?',
  'Wie ändere ich meine Telefonnummer?',
  'Wie lösche ich einen Kontakt?',
  'Wo ändere ich die Adresse?',
  'Telefon numaramı nasıl değiştiririm?',
  'Where is my account?',
  'Where is the store saved?',
  'How do I change my address?',
  'Wann komme ich auf die Liste?',
  'cómo se llama el director',
  'come si chiama il rettore',
  'como ligo o modo escuro',
  'ile jest pokoi',
  '駐車場はどこにありますか',
])('takes "%s" for a question of its own', (question) => {
  expect(usualQuestion(question)).toBeUndefined();
});

it('is answered by the day that was asked for, or by any', () => {
  expect(usualQuestion('Are you open on Sundays?')).toEqual({
    wants: 'hours',
    phrase: ['are', 'you', 'open'].map(termOf),
    answeredIn: ['sunday'],
  });
  expect(usualQuestion('Are you open?')?.answeredIn).toContain('monday');
  expect(usualQuestion('¿Están abiertos?')?.answeredIn).toContain('miercoles');
});

it('may be about something else than the house itself', () => {
  expect(usualQuestion('When does the sauna open?')?.phrase).not.toContain(termOf('sauna'));
  expect(usualQuestion('When does the shop open?')?.phrase).toContain(termOf('shop'));
});
