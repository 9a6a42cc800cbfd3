// cspell:disable: words of several languages
import type { WidgetLanguage } from '@parley/contract/widget';

/** What a bot says when it has called a person, in the languages of the widget. */
export const personIsComing: Readonly<Record<WidgetLanguage, string>> = {
  en: 'I have asked a person to take over. Somebody will write to you here; you can add what they should know.',
  de: 'Ich habe einen Menschen dazugeholt. Es schreibt Ihnen gleich jemand hier; ergänzen Sie gern, was wichtig ist.',
  fr: 'J’ai demandé à une personne de prendre le relais. Quelqu’un va vous écrire ici ; vous pouvez ajouter ce qu’il faut savoir.',
  es: 'He pedido a una persona que continúe. Alguien le escribirá aquí; puede añadir lo que deba saber.',
  it: 'Ho chiesto a una persona di continuare. Qualcuno le scriverà qui; può aggiungere ciò che deve sapere.',
  pt: 'Pedi a uma pessoa que continue. Alguém vai escrever aqui; pode acrescentar o que for importante.',
  nl: 'Ik heb een medewerker gevraagd het over te nemen. Iemand schrijft u hier; u kunt aanvullen wat belangrijk is.',
  pl: 'Poprosiłem człowieka o przejęcie rozmowy. Ktoś napisze tutaj; można dopisać to, co ważne.',
  tr: 'Konuşmayı devralması için bir kişiye haber verdim. Biri size buradan yazacak; bilmesi gerekenleri ekleyebilirsiniz.',
  ar: 'طلبت من شخص أن يتابع المحادثة. سيكتب إليك أحدهم هنا، ويمكنك إضافة ما ينبغي معرفته.',
  ja: '担当者に引き継ぎを依頼しました。まもなくここに返信があります。伝えておきたいことを追加できます。',
  zh: '我已请工作人员接手。稍后会有人在这里回复您，您可以补充需要说明的内容。',
};
