// cspell:disable: words of several languages
import { widgetLanguages } from '@parley/contract/widget';
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
    ['weather Berlin', 'Berlin'],
    ['Weather new york tomorrow', 'new york'],
    ['Berlin weather', 'Berlin'],
    ['Will it rain in Paris tomorrow?', 'Paris'],
    ['Is it going to snow tomorrow in Oslo?', 'Oslo'],
    ['How warm is it in San Francisco right now?', 'San Francisco'],
    ["What's the temperature in The Hague?", 'The Hague'],
    ['How will the weather be in Lyon this weekend?', 'Lyon'],
    ['Wetter Köln', 'Köln'],
    ['Wie wird das Wetter in Wien übermorgen?', 'Wien'],
    ['Regnet es morgen in Paris?', 'Paris'],
    ['Wird es in Bad Ischl am Wochenende regnen?', 'Bad Ischl'],
    ['Wie kalt wird es morgen in Oslo?', 'Oslo'],
    ['météo Lyon', 'Lyon'],
    ['Quel temps fera-t-il demain à Nice ?', 'Nice'],
    ['Va-t-il pleuvoir à Paris demain ?', 'Paris'],
    ['¿Lloverá mañana en Madrid?', 'Madrid'],
    ['¿Va a llover en Buenos Aires?', 'Buenos Aires'],
    ['Che tempo fa oggi a Roma?', 'Roma'],
    ['Como está o tempo em Lisboa?', 'Lisboa'],
    ['Hoe wordt het weer morgen in Utrecht?', 'Utrecht'],
    ['Pogoda Kraków', 'Kraków'],
    ["Ankara'da hava nasıl?", 'Ankara'],
    ['كيف الطقس اليوم في دبي؟', 'دبي'],
    ['東京の明日の天気は？', '東京'],
    ['明天上海的天气怎么样？', '上海'],
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

  it.each([
    ...['When do you open?', 'Is it weatherproof?', 'What is the time in Lund?', '', 'How do I use the weather action?', 'weather policy'],
    ...['What happens to my booking in bad weather?', 'Is the tent cold in winter when it rains outside?', 'Is it hot in here?'],
    ...['Will my parcel be delivered in Paris tomorrow?', 'Is it cold in the shop?', '¿Cuánto tiempo tarda en llegar?', 'Weather'],
    ...['What is the forecast of your sales?', 'Do you cancel for bad weather?', 'Schlechtes Wetter, was nun?'],
    ...['Que tempo demora a entrega em casa?', 'Hoeveel tijd kost het in de winkel?', '今天天气怎么样？', '今日の天気は？'],
    ...['¿Cuál es el tiempo de entrega en Madrid?', 'Qual é o tempo de entrega em Lisboa?', 'طقس'],
  ])('nothing for: %s', (question) => {
    expect(readIntent(question, actions)).toBeUndefined();
  });

  it('nothing that the bot was not given', () => {
    expect(readIntent('What is the weather in Lund?', [])).toBeUndefined();
  });

  it('is said with the place and the days', () => {
    const intent = readIntent('Wetter in Lund', actions);
    const days = [{ date: '2026-11-26', low: 2, high: 7.5, sky: 'rain' }];
    expect(intent?.language).toBe('de');
    expect(intent?.say({ place: 'Lund, Schweden', temperature: 5.25, wind: 20, sky: 'overcast', days }, 'de')).toBe(
      'Lund, Schweden: 5,3 °C, bedeckt, Wind 20 km/h.\n\n- Donnerstag, 26. November: 2 – 7,5 °C, Regen',
    );
    expect(intent?.say({ place: 'Lund', temperature: 5.25, wind: 20, sky: 'fog', days }, 'pl')).toBe(
      'Lund: 5,3 °C, mgła, wiatr 20 km/h.\n\n- czwartek, 26 listopada: 2 – 7,5 °C, deszcz',
    );
    const unknown = widgetLanguages.map((language) => intent?.say({ found: false }, language));
    expect(new Set(unknown).size).toBe(widgetLanguages.length);
    for (const said of unknown) expect(said).toContain('Lund');
  });
});
