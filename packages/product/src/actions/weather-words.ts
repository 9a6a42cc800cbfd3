// cspell:disable: words of several languages
import type { WidgetLanguage } from '@parley/contract/widget';

interface WeatherWords {
  readonly unknownPlace: string;
  readonly wind: string;
  /** By what the weather's port calls them; English has no others. */
  readonly skies: Readonly<Record<string, string>>;
  readonly comma: string;
  readonly stop: string;
}

const european = { comma: ', ', stop: '.' };

/** In which order the skies of a language stand. */
const skyNames = 'clear sky,partly cloudy,overcast,fog,drizzle,rain,snow,rain showers,snow showers,thunderstorm,unknown'.split(',');

function skies(words: string): Readonly<Record<string, string>> {
  const said = words.split(', ');
  return Object.fromEntries(skyNames.map((name, index) => [name, said[index] ?? name]));
}

/** What is said of the weather without a model, in the languages of the widget. */
export const weatherWords: Readonly<Record<WidgetLanguage, WeatherWords>> = {
  en: { ...european, unknownPlace: 'I do not know a place called {place}.', wind: 'wind', skies: {} },
  de: {
    ...european,
    unknownPlace: 'Einen Ort namens {place} kenne ich nicht.',
    wind: 'Wind',
    skies: skies(
      'klarer Himmel, teils bewölkt, bedeckt, Nebel, Nieselregen, Regen, Schnee, Regenschauer, Schneeschauer, Gewitter, unbekannt',
    ),
  },
  fr: {
    ...european,
    unknownPlace: 'Je ne connais pas de lieu appelé {place}.',
    wind: 'vent',
    skies: skies(
      'ciel dégagé, partiellement nuageux, ciel couvert, brouillard, bruine, pluie, neige, averses, averses de neige, orage, inconnu',
    ),
  },
  es: {
    ...european,
    unknownPlace: 'No conozco ningún lugar llamado {place}.',
    wind: 'viento',
    skies: skies(
      'cielo despejado, parcialmente nublado, cubierto, niebla, llovizna, lluvia, nieve, chubascos, chubascos de nieve, tormenta, desconocido',
    ),
  },
  it: {
    ...european,
    unknownPlace: 'Non conosco nessun luogo chiamato {place}.',
    wind: 'vento',
    skies: skies(
      'cielo sereno, parzialmente nuvoloso, coperto, nebbia, pioviggine, pioggia, neve, rovesci, rovesci di neve, temporale, sconosciuto',
    ),
  },
  pt: {
    ...european,
    unknownPlace: 'Não conheço nenhum lugar chamado {place}.',
    wind: 'vento',
    skies: skies(
      'céu limpo, parcialmente nublado, encoberto, nevoeiro, chuvisco, chuva, neve, aguaceiros, aguaceiros de neve, trovoada, desconhecido',
    ),
  },
  nl: {
    ...european,
    unknownPlace: 'Ik ken geen plaats met de naam {place}.',
    wind: 'wind',
    skies: skies('heldere hemel, half bewolkt, bewolkt, mist, motregen, regen, sneeuw, regenbuien, sneeuwbuien, onweer, onbekend'),
  },
  pl: {
    ...european,
    unknownPlace: 'Nie znam miejsca o nazwie {place}.',
    wind: 'wiatr',
    skies: skies(
      'bezchmurnie, częściowe zachmurzenie, pochmurno, mgła, mżawka, deszcz, śnieg, przelotny deszcz, przelotny śnieg, burza, brak danych',
    ),
  },
  tr: {
    ...european,
    unknownPlace: '{place} adlı bir yer bilmiyorum.',
    wind: 'rüzgâr',
    skies: skies(
      'açık, parçalı bulutlu, kapalı, sis, çisenti, yağmur, kar, sağanak yağmur, sağanak kar, gök gürültülü fırtına, bilinmiyor',
    ),
  },
  ar: {
    comma: '، ',
    stop: '.',
    unknownPlace: 'لا أعرف مكانًا باسم {place}.',
    wind: 'الرياح',
    skies: skies('سماء صافية, غائم جزئيًا, غائم, ضباب, رذاذ, مطر, ثلج, زخات مطر, زخات ثلج, عاصفة رعدية, غير معروف'),
  },
  ja: {
    comma: '、',
    stop: '。',
    unknownPlace: '{place}という場所は見つかりません。',
    wind: '風速',
    skies: skies('快晴, 晴れ時々曇り, 曇り, 霧, 霧雨, 雨, 雪, にわか雨, にわか雪, 雷雨, 不明'),
  },
  zh: {
    comma: '，',
    stop: '。',
    unknownPlace: '我不知道名为{place}的地方。',
    wind: '风速',
    skies: skies('晴, 多云, 阴, 雾, 毛毛雨, 雨, 雪, 阵雨, 阵雪, 雷暴, 未知'),
  },
};
