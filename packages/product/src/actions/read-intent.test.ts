// cspell:disable: words of several languages
import { describe, expect, it } from 'vitest';
import type { Action } from './action.ts';
import { builtInForms } from './forms/built-in-forms.ts';
import { toFormAction } from './forms/form-action.ts';
import { handOffAction } from './hand-off-action.ts';
import { readIntent } from './read-intent.ts';
import { createWeatherAction } from './weather-action.ts';

const actions: Action[] = [createWeatherAction({ of: async () => undefined }), ...builtInForms.map((form) => toFormAction(form, Date.now))];

describe('what the words of a question ask for', () => {
  it.each([
    ['What is the weather in Lund?', 'Lund'],
    ['weather forecast for New York tomorrow?', 'New York'],
    ['Wie wird das Wetter morgen in Berlin?', 'Berlin'],
    ['Quelle est la météo à Paris ?', 'Paris'],
    ['¿Qué tiempo hace en Sevilla hoy?', 'Sevilla'],
  ])('%s: the weather of %s', (question, place) => {
    expect(readIntent(question, actions)).toMatchObject({ action: { name: 'weather' }, given: { place } });
  });

  it.each([
    ['Can I speak to a human?', 'contact_form'],
    ['How do I contact you?', 'contact_form'],
    ['How do I reach a person?', 'contact_form'],
    ['Wie erreiche ich einen Menschen?', 'contact_form'],
    ['Wie bekomme ich einen Termin?', 'book_appointment'],
    ['Bitte rufen Sie mich zurück', 'contact_form'],
    ['I want to book an appointment', 'book_appointment'],
    ['Ich hätte gern einen Termin', 'book_appointment'],
  ])('%s: %s', (question, name) => {
    expect(readIntent(question, actions)).toMatchObject({ action: { name } });
  });

  it.each([
    'Human',
    'I want a human!',
    'Ich möchte mit einem Menschen sprechen',
    'Je voudrais parler à quelqu’un',
    'Quiero hablar con una persona',
    'Vorrei parlare con un operatore',
    'Quero falar com alguém',
    'Ik wil met een medewerker praten',
    'Chcę rozmawiać z człowiekiem',
    'Bir temsilciyle görüşmek istiyorum',
    'أريد التحدث مع موظف',
    '担当者と話したいです',
    '我要转人工',
  ])('a person, where the bot may call one: %s', (question) => {
    expect(readIntent(question, [...actions, handOffAction])).toMatchObject({ action: { name: 'hand_off' } });
  });

  it.each(['Who leads human resources?', 'Is it for human use only?'])('no person: %s', (question) => {
    expect(readIntent(question, [handOffAction])).toBeUndefined();
  });

  it.each(['When do you open?', 'Is it weatherproof?', 'What is the time in Lund?', ''])('nothing for: %s', (question) => {
    expect(readIntent(question, actions)).toBeUndefined();
  });

  it('nothing that the bot was not given', () => {
    expect(readIntent('What is the weather in Lund?', [])).toBeUndefined();
  });

  it('is said with the place and the days', () => {
    const intent = readIntent('Wetter in Lund', actions);
    const days = [{ date: '2026-11-26', low: 2, high: 7.5, sky: 'rain' }];
    expect(intent?.say({ place: 'Lund, Schweden', temperature: 5.25, wind: 20, sky: 'overcast', days })).toBe(
      'Lund, Schweden: 5,3 °C, bedeckt, Wind 20 km/h.\n\n- Donnerstag, 26. November: 2 – 7,5 °C, Regen',
    );
    expect(intent?.say({ found: false })).toContain('Lund');
  });
});
