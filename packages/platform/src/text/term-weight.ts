import { foldText } from './fold-text.ts';
import { isBesideParticle, japaneseGrammar } from './japanese-grammar.ts';
import { spokenWords } from './spoken-words.ts';
import { stemWord } from './stem-word.ts';
import { termCode } from './term-code.ts';

// Words that carry grammar rather than subject, in the languages the product is offered in. Question words are among them:
// "who" and "when" say what kind of answer is wanted, not what it is about.
const grammar = [
  `a about above after again all also am an and any are as at be been before being below between both but by can cannot could did do does
  doing don down during each few for from further get had has have having he her here hers him his how i if in into is it its just let like
  me more most my need no nor not now of off on once one only or other our out over own please same she should so some such tell than that
  the their them then there these they this those through to too under until up us very want was we were what when where which
  while who whom whose why will with would you your
  doesn didn isn aren wasn weren hasn haven hadn couldn shouldn wouldn needn mustn
  dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt shouldnt wouldnt wont ive youre theyre`,
  `aber alle als also am an auch auf aus bei bin bis da damit dann das dass dem den denn der des die dies diese dieser dieses doch du durch
  ein eine einem einen einer eines er es für haben hat hatte ich ihm ihn ihr ihre im in ist kann kein keine man mein mir mit muss nach nicht
  noch nur oder ohne sein seine sich sie sind so soll über um und uns unter vom von vor wann war waren warum was welche welchem welchen
  welcher welches wem wen wenn wer werden wie wird wir wird wo wurde wurden zu zum zur`,
  `au aux avec ce ces cet cette comme comment dans de des donc du elle en est et être eux il ils je la le les leur lui ma mais me mes moi mon
  ne nos notre nous ont ou où par pas pour pourquoi quand que quel quelle quelles quels qui quoi sa sans se ses son sont sur ta te tes toi ton
  tu un une vos votre vous`,
  `al algo como con cual cuales cuando cuándo cuál cuáles cuánto cuántos cómo de del donde dónde el ella ellos en entre era es esa ese eso
  esta este esto están está fue fueron ha hay la las le les lo los más me mi muy no nos o para pero por porque que quien quién quiénes qué se
  ser si sin sobre son su sus también te tiene un una unas uno unos y ya yo`,
  `ao aos com como da das dele do dos e ela ele eles em entre foi foram isso mais mas meu na nas nem no nos não o onde os ou para pela pelo
  por porque quais qual quando quanto que quem se sem ser seu sua são também tem um uma você`,
  `agli ai al alla alle anche che chi ci come con cosa cui da dal dalla dei del della delle di dove e ed era gli ha hanno i il in io la le lo
  ma nel nella non o per perché più quale quali quando quanto questa questo se sono su sua sul suo tra tu un una uno`,
  `aan als bij dan dat de der deze die dit door een en er geen haar heb hebben heeft het hij hoe hun ik in is je kan maar meer met mijn naar
  niet nog of om onder ons ook op over te tot uit van veel voor waar waarom wanneer was wat welk welke werd wie wij worden wordt zal ze zich
  zij zijn zo`,
  `а без бы был была были было быть в вам вас весь во вот все всё вы где да для до его ее если есть ещё еще же за и из или им их к как какая
  какие какое какой каком кем когда кого которая которые который кто ли мне может мы на над не него нет но о об он она они оно от по под почему
  при про с сколько со так также такой там то того тоже только том у уже чего чем что чтобы эта эти это этот я`,
  `acaba ama ancak bir biz bu çok da daha de değil diye en gibi hangi hangisi hem her için ile ise kaç kadar ki kim kime kimin mı mi mu mü
  nasıl ne neden nerede nereye niçin o olan olarak oldu olduğu onun sen siz şu ve veya ya zaman`,
  `ال ان أن إلى الى التي الذي الذين أو أي أين إن اذا إذا بعد بين تم ثم حتى عن على عند في فى قبل قد كان كانت كل كم كما كيف لا لم لن له لها ليس ما
  ماذا متى مع من منذ من هذا هذه هل هم هو هي و وقد ولا وما يا`,
  `jak je jest na nie od po się są to w we z za ze że co czy dla do gdzie go i ich jako jego jej kiedy kto która które który ma może o oraz
  pod przez przy tak tam te tego tej ten ta tym u`,
  // Pairs of characters, as Chinese and Korean are cut.
  `什么 哪些 哪个 哪里 哪种 哪一 多少 如何 怎么 怎样 为什 是什 么是 是谁 谁是 有多 几个 何时 何种 可以 我们 你们 他们 这个 那个 一个 这些 那些 以及 因为 所以 但是
  니다 습니 입니 까요 나요 어떻 떻게 무엇 언제 어디 누구 하는 있는 에서 으로`,
  japaneseGrammar.join(' '),
];

// What people say around a question in a chat.
const smallTalk = `anybody anyone ask bye explain find give hello help hey hi info know looking okay please question regarding
  say someone sorry tell thank thanks there today try trying understand want wonder wondering would yes bitte danke hallo gracias hola merci
  bonjour salut grazie ciao obrigado olá спасибо привет пожалуйста merhaba teşekkürler مرحبا شكرا`;

const stopwords = new Set(
  [...grammar, smallTalk, ...Object.values(spokenWords)].flatMap((words) => words.split(/\s+/).map((word) => stemWord(foldText(word)))),
);
const stopwordCodes = new Set([...stopwords].map(termCode));
/** What grammar counts in a question beside a word of substance: it still tells short questions apart. */
export const stopwordWeight = 0.3;

/** How much a term of a question counts beside the others: 1, or {@link stopwordWeight}. */
export function termWeight(term: string): number {
  return isStopword(term) ? stopwordWeight : 1;
}

/** Whether a term carries grammar or politeness rather than subject. */
export function isStopword(term: string): boolean {
  return stopwords.has(term) || isBesideParticle(term);
}

/** The same, of a term of which only the code is known: a Japanese particle beside a word is not told. */
export function isStopwordCode(code: number): boolean {
  return stopwordCodes.has(code);
}
