// cspell:disable: words of several languages
import type { Sentence } from './read-passages.ts';
import type { WantedAnswer } from './read-question.ts';

const quantity =
  /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|millions?|billions?|half|third|quarter|once|twice|free)\b/i;
/** A number that is no amount of money or share. */
const plainNumber = /(?<![€$£¥] ?[\d.,]{0,9})\d(?![\d.,]{0,9} ?(?:[€$£¥₽%]|eur|zł|kr\b|tl\b|chf|円|元|원))/iu;
/** Months and days, as far as they begin alike in a language. */
const time =
  /(?<!\p{L})(?:jan(?:uar|vier|eiro)|febr|f[eé]vrier|fever|mars?(?:ch|zo|s)?(?!\p{L})|märz|marzo|mar[cç]o|maart|apr[iı]|avril|abril|aug|août|agosto|septem|setem|settem|septiem|octo|okto|outubro|ottobre|octubre|nov(?:em|iem)|d[eé][cz]em|dicem|diciem|dezem|januar|enero|gennaio|febbraio|maggio|giugno|luglio|mayo|junio|julio|maio|junho|julho|mei(?!\p{L})|mai(?!\p{L})|juin|juillet|juni?|juli?|may(?!\p{L})|june|july|monday|tuesday|wednesday|thursday|friday|saturday|sunday|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bado|domingo|luned|marted|mercoled|gioved|venerd|sabato|domenica|segunda-|ter[cç]a-|quarta-|quinta-|sexta-|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag|январ|феврал|март|апрел|ма[йя](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|понедельник|вторник|сред[ау](?!\p{L})|четверг|пятниц|суббот|воскресень|poniedzia|wtor|środ|czwart|piąt|sobot|niedziel|ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|century|daily|weekly|monthly|yearly|immediately|täglich|wöchentlich|sofort)|يناير|فبراير|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر|السبت|الأحد|الاثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|[月火水木金土日]曜|[周星]期?[一二三四五六日天]|요일/iu;

/** Time mostly, and the length of things. */
const unitOfLength =
  /(?<!\p{L})(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|feet|inch(?:es)?|sekunden?|minuten?|stunden?|tag(?:e|en)?|nächten?|wochen?|monat(?:e|en|s)?|jahr(?:e|en|s)?|secondes?|heures?|jours?|semaines?|mois|ans?|années?|segundos?|minutos?|horas?|d[ií]as?|semanas?|mes(?:es)?|años?|secondi|minuti|or[ae]|giorn[io]|settiman[ae]|mes[ei]|ann[io]|m[eê]s|anos?|seconden|minuut|uur|uren|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|ja(?:ar|ren))(?!\p{L})/iu;
const single = /\b(?:an?|several|few|eine?[rnms]?|une?|una|um|uma|een)\b/i;
const withoutEnd = /\b(?:forever|permanently|indefinitely|until|as long as|for life|unbefristet|dauerhaft|solange|bis)\b/i;

/** A span of hours, or an hour by itself with what says that it is one. */
const hour = String.raw`(?:\d{1,2}(?:[:.h]\d{2})?\s*(?:[ap]\.?m\b\.?|uhr|h\b|o['’]clock)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)`;
const clock = new RegExp(
  String.raw`\b${hour}\s*(?:[-–—]|to|until|till|bis|à|a|alle|às|tot|do|до)\s*${hour}(?!\p{L})|\b(?:at|from|until|till|by|um|ab|bis|von|à|alle|dalle|às|om|tot|van)\s+${hour}(?![\p{L}\d])|\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}\s*[ap]\.?m\b|\b24\/7|\b(?:closed|geschlossen|fermé|cerrado|chiuso|fechado|gesloten)\b`,
  'iu',
);
/** An address for mail or the web, or a number that may be called. */
const reachable = /[\w.+-]+@[\w-]+\.[\w.]+|\+?\d[\d ()/-]{6,}\d|\bhttps?:\/\/|\bwww\./i;

/** A street with a number, or a town with its postal code. */
const street =
  /(?:stra(?:ß|ss)e|str\.|gasse|allee|(?<!park|stell|sitz|schlaf|arbeits)platz|weg|straat|laan|plein|dijk|gracht) \d|\b\d+[a-z]?,? (?:\p{L}+ ){1,3}(?:street|st\.|avenue|ave\.|road|rd\.|lane|square|boulevard|blvd|drive)(?!\p{L})|(?<!\p{L})(?:rue|avenue|boulevard|via|viale|piazza|corso|calle|avenida|rua|ulica|ul\.|ул\.|улица) \p{L}/iu;
const town = /\b\d{4,5}(?: ?[A-Z]{2})? \p{Lu}\p{Ll}+|\b[A-Z]{1,2}\d{1,2}[A-Z]? \d[A-Z]{2}\b|\b[A-Z]{2} \d{5}\b/u;

/** An amount of money, or that none is asked. */
const money =
  /[€$£¥₩₽₺₹]|\d ?(?:eur|euros?|usd|gbp|pounds?|cents?|chf|francs?|franken|dollars?|d[oó]lares|kr(?:onor|oner)?|zł|złotych|pln|руб\p{L}*|tl|lira|ريال|درهم|جنيه|دينار|元|块|円|원|만원)(?!\p{L})|(?<!\p{L})(?:free(?! (?:of(?! charge)|from|to|choice))|kostenlos|kostenfrei|gratuite?s?|gratis|gratuit[oiae]s?|grátis|bezpłatn\p{L}*|бесплатн\p{L}*|ücretsiz|مجان\p{L}*)|免费|無料|무료/iu;

/** Whether a sentence is what a question wants: it tells a number, say, or is a part of a list. */
export function isOfKind(wants: WantedAnswer, sentence: Sentence, text: string): boolean {
  if (wants === 'number') return quantity.test(text);
  if (wants === 'duration') return (unitOfLength.test(text) && (quantity.test(text) || single.test(text))) || withoutEnd.test(text);
  if (wants === 'date') return plainNumber.test(text) || time.test(text);
  if (wants === 'hours') return clock.test(text);
  if (wants === 'contact') return reachable.test(text);
  if (wants === 'price') return money.test(text);
  if (wants === 'place') return street.test(text) || town.test(text);
  return (wants === 'list' || wants === 'steps') && (sentence.isListItem || /[:：]$/.test(text));
}
