// cspell:disable: words of several languages
import { expect, it } from 'vitest';
import { withoutOffering } from './without-offering.ts';

it.each([
  ['Do you offer travel insurance?', 'travel insurance?'],
  ['do you also sell sleeping bags', 'sleeping bags'],
  ['Verkaufen Sie auch Gutscheine?', 'Gutscheine?'],
  ['Führt ihr auch Größe 52?', 'grosse 52?'],
  ['Est-ce que vous proposez des cours ?', 'des cours ?'],
  ['¿Ofrecen clases de tenis?', 'clases de tenis?'],
  ['Vendete biglietti?', 'biglietti?'],
])('asks for what is offered alone: %s', (question, rest) => {
  expect(withoutOffering(question).trim()).toBe(rest);
});

it.each(['Do you sell my data?', 'What do you offer?', 'Do you offer any?', 'Do you ship to Italy?', 'Can I sell my ticket?'])(
  'leaves alone what asks for something else: %s',
  (question) => {
    expect(withoutOffering(question)).toBe(question);
  },
);
