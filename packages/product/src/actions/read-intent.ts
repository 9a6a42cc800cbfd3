// cspell:disable: words of several languages
import type { WidgetLanguage } from '@parley/contract/widget';
import type { Action, ActionArguments } from './action.ts';
import { handOffName } from './hand-off-action.ts';
import { readWeather } from './read-weather.ts';
import { tellWeather } from './tell-weather.ts';

/** What the words of a question ask for, and how what comes of it is said. */
export interface Intent {
  readonly action: Action;
  readonly given: ActionArguments;
  /** Whether it can ask for nothing else, whatever the knowledge holds. */
  readonly sure: boolean;
  /** What the question is asked in, where its words tell. */
  readonly language?: WidgetLanguage | undefined;
  /** Undefined when there is nothing to say. */
  say(data: Readonly<Record<string, unknown>>, language: WidgetLanguage): string | undefined;
}

const person =
  /\b(?:(?:speak|talk|chat) (?:to|with) (?:a|an|some|somebody|someone|your|the)\b|(?:a|any|real|live|actual) human\b(?! [a-z])|human (?:agent|being|please|support)|^human\W*$|real person|reach (?:a person|someone|somebody)|(?:erreiche|spreche) ich (?:einen menschen|jemanden|eine person)|(?:einen menschen|jemanden|eine person) (?:erreichen|sprechen)|mit (?:einem menschen|jemandem|einer person|einem mitarbeiter)|parler à (?:quelqu|une personne|un humain)|hablar con (?:una persona|alguien|un humano)|parlare con (?:una persona|qualcuno|un operatore|un umano)|falar com (?:uma pessoa|algu[eé]m|um humano|um atendente)|(?:met|aan) (?:een mens|een medewerker|een persoon|iemand) (?:spreken|praten)|(?:po)?rozmawia[cć] z (?:człowiekiem|kim[sś]|konsultantem|pracownikiem)|(?:bir insanla|bir kişiyle|biriyle|bir temsilciyle|bir yetkiliyle) (?:konuş|görüş))/iu;
/** Where nothing is between words that a pattern could hold on to. */
const personUnspaced =
  /(?:التحدث|أتحدث|اتحدث|التكلم|أتكلم) (?:مع|إلى) (?:شخص|موظف|إنسان|أحد)|(?:担当者|オペレーター|人間|人)(?:と|に)(?:直接)?(?:話|つな|繋|代わ|かわ)|人工客服|真人|转人工|找人工/u;

function asksForPerson(question: string): boolean {
  return person.test(question) || personUnspaced.test(question);
}

const forms = {
  book_appointment: /\b(?:appointment|book a (?:time|call|meeting|demo)|schedule a|termin|rendez-vous|cita)\b/iu,
  contact_form:
    /\b(?:contact (?:form|you|us|someone)|get in touch|call me|speak (?:to|with)|talk to (?:a|some)|human|real person|kontakt(?:formular)?|rückruf|rufen sie mich|ruf mich|mit (?:einem menschen|jemandem)|contacter|contactar)\b/iu,
} as const;

/** Reads from its words alone which of these actions a question asks for: for bots that have no model to ask. */
export function readIntent(question: string, actions: readonly Action[]): Intent | undefined {
  const named = (name: string): Action | undefined => actions.find((action) => action.name === name);
  const weather = named('weather');
  const asked = weather === undefined ? undefined : readWeather(question);
  if (weather !== undefined && asked !== undefined) {
    const { place, language, sure } = asked;
    const say: Intent['say'] = (data, spoken) =>
      sure || data['found'] !== false ? tellWeather(data, { place, language: spoken }) : undefined;
    return { action: weather, given: { place }, sure, language, say };
  }
  const handOff = named(handOffName);
  if (handOff !== undefined && asksForPerson(question)) return { action: handOff, given: {}, sure: true, say: () => undefined };
  for (const name of ['book_appointment', 'contact_form'] as const) {
    const action = named(name);
    const asks = forms[name].test(question) || (name === 'contact_form' && asksForPerson(question));
    if (action?.form && asks) return { action, given: {}, sure: false, say: () => undefined };
  }
  return undefined;
}
