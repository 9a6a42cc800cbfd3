// cspell:disable: words of several languages
import { askedSubject } from '@parley/platform/text/asked-subject';
import { explainsSubject } from '@parley/platform/text/explains-subject';
import { splitSentences } from '@parley/platform/text/split-sentences';
import type { KnownPassage } from './known-sources.store.ts';

interface Asking {
  readonly one: string;
  /** Where a language asks for several things otherwise. */
  readonly several?: { readonly said: RegExp; readonly asked: string };
  /** What may stand before a name and is asked with it. */
  readonly article?: RegExp;
}

/** How to ask what something is, in the languages in which that is understood and needs no inflection. */
const asking: Readonly<Record<string, Asking>> = {
  en: { one: 'What is {}?', several: { said: /\b(?:is|are|was|were)\b/i, asked: 'What are {}?' }, article: /^(?:an?|the)\s+/i },
  de: { one: 'Was ist {}?', several: { said: /\b(?:ist|sind|war)\b/i, asked: 'Was sind {}?' }, article: /^(?:eine?|der|die|das)\s+/i },
  fr: { one: 'Qu’est-ce que {} ?', article: /^(?:une?|les?|la)\s+/i },
  es: { one: '¿Qué es {}?', several: { said: /\b(?:es|son)\b/i, asked: '¿Qué son {}?' }, article: /^(?:una?|el|la|los|las)\s+/i },
  nl: { one: 'Wat is {}?', several: { said: /\b(?:is|zijn)\b/i, asked: 'Wat zijn {}?' }, article: /^(?:een|de|het)\s+/i },
  ja: { one: '{}とは何ですか？' },
  zh: { one: '什么是{}？' },
};
const plural = /^(?:are|were|sind|son|zijn)$/i;
const asks =
  /^(?:(?:how|what|when|where|why|who|which) (?:\S+ ){0,2}?(?:do|does|did|can|is|are|was|should|will|may|must)|(?:can|may|do|does|is|are|must|should|will) (?:i|you|we|it|there|the|my))(?= \S)|^(?:(?:wie|was|wann|wo|warum|wer|woher|wohin|welche[rsnm]?) (?:\S+ ){0,2}?(?:ist|sind|kann|können|muss|müssen|darf|wird|werden|\S+ (?:ich|man|wir|sie|es))|(?:kann|darf|muss|soll) (?:ich|man|wir|sie|es))(?= \S)/iu;
/** Of a passage's sentences the first ones say what it is about. */
const sentencesRead = 2;

/** What a passage answers: its heading where that asks, or what the heading is where the passage says it; undefined where neither is so. */
export function questionOfPassage({ title, headingPath, text, language }: Omit<KnownPassage, 'sourceId'>): string | undefined {
  const heading = (headingPath.at(-1) ?? title).trim();
  if (/[?？؟]$/u.test(heading)) return heading;
  if (asks.test(heading)) return `${heading.replace(/[.:!]+$/, '')}?`;
  const spoken = asking[language ?? ''];
  const asked = askedSubject(`What is ${heading}?`);
  if (spoken === undefined || asked === undefined) return undefined;
  const sentences = splitSentences(text).slice(0, sentencesRead);
  const explained = sentences.map(({ start, end }) => text.slice(start, end)).find((sentence) => explainsSubject(asked, sentence));
  return explained && ask(spoken, heading, explained);
}

function ask({ one, several, article }: Asking, heading: string, sentence: string): string {
  const before = article?.exec(sentence)?.[0] ?? '';
  const named = sentence.slice(before.length, before.length + heading.length);
  const isNamed = before !== '' && named.toLowerCase() === heading.toLowerCase();
  const said = several?.said.exec(sentence)?.[0];
  const form = several !== undefined && said !== undefined && plural.test(said) ? several.asked : one;
  return form.replace('{}', () => (isNamed ? `${before.toLowerCase()}${named}` : heading));
}
