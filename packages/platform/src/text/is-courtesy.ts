import { foldText } from './fold-text.ts';

// What people say to be polite, in the languages the product is offered in. "Yes", "no" and "ok" are not among it: they may answer a question.
const phrases = `good morning, good afternoon, good evening, good night, good day, good to know, see you, see you later, take care, have a nice day,
  have a good day, have a great day, have a good one, have a nice evening, have a nice weekend, how are you, how are you doing, nice to meet you,
  got it, well done, good job, that helps, that helped, guten morgen, guten tag, guten abend, gute nacht, grüß gott, vielen dank, besten dank,
  herzlichen dank, danke schön, auf wiedersehen, schönen tag, schönen abend, alles klar, au revoir, bonne journée, bonne soirée, à bientôt,
  buenos días, buenas tardes, buenas noches, hasta luego, muchas gracias, mil gracias, bom dia, boa tarde, boa noite, até logo, buona sera,
  buona giornata, dank je, dank u, dank je wel, dank u wel, tot ziens, teşekkür ederim, sağ ol, iyi günler, iyi akşamlar, добрый день,
  добрый вечер, доброе утро, до свидания, dzień dobry, dobry wieczór, do widzenia, السلام عليكم, صباح الخير, مساء الخير, مع السلامة`;
const words = `hi hello hey hiya howdy thanks thank thankyou thx cheers bye goodbye great cool perfect awesome wonderful excellent brilliant hallo moin
  servus danke dankeschön dankesehr tschüss super prima toll perfekt bonjour bonsoir salut merci parfait hola gracias adiós perfecto genial olá oi
  obrigado obrigada tchau perfeito ciao salve buongiorno buonasera grazie arrivederci perfetto hoi goedemorgen goedemiddag goedenavond bedankt doei
  merhaba selam teşekkürler sağol günaydın привет здравствуйте спасибо отлично cześć dziękuję dzięki مرحبا أهلا شكرا`;
/** What may stand beside it. */
const beside = `a again all and are bot for friend helped helping it lot lots me much my ok okay really so team that the there this very was you your
  and can could help please i ich dir euch ihnen für die hilfe ihre deine sehr das hat mir geholfen ja pour votre ton aide beaucoup bien por la tu su
  ayuda todo todos mucho muito pela ajuda mille per aiuto tutti hoor voor hulp çok большое вам за помощь bardzo جزيلا لك`;
const unspacedCore =
  '你好|您好|谢谢|謝謝|多谢|感谢|再见|早上好|下午好|晚上好|こんにちは|こんばんは|おはよう|ありがとう|さようなら|안녕하세요|안녕|감사합니다|고맙습니다|고마워요?';
const unspaced = new RegExp(
  `^(?=.*(?:${unspacedCore}))(?:${unspacedCore}|你们?|您|非常|了|啊|ございます|ございました|どうも|とても|히|계세요|정말|대단히)+$`,
  'u',
);

const setOf = (list: string): Set<string> => new Set(list.split(/\s+/).map(foldText));
const polite = setOf(words);
const fillers = setOf(beside);
const longest = 120;
const inPhrases = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${phrases
    .split(',')
    .map((phrase) => foldText(phrase.trim().replace(/\s+/g, ' ')))
    .sort((one, other) => other.length - one.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** Whether a message greets, thanks or takes leave and says nothing else: it goes on with nothing that was said before. */
export function isCourtesy(message: string): boolean {
  if (message.length > longest) return false;
  const folded = foldText(message)
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  if (unspaced.test(folded.replaceAll(' ', ''))) return true;
  const rest = folded.replace(inPhrases, ' thanks ').split(' ').filter(Boolean);
  return rest.some((word) => polite.has(word)) && rest.every((word) => polite.has(word) || fillers.has(word));
}
