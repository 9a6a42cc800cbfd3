// Japanese is cut into pairs of characters, so what it says around a subject is told by the pairs that such phrases are made of.
const phrases = `ですか でしたか でしょうか ますか ましたか ませんか ませんでした ください くださいますか したいです していますか してもいいですか
  しなければなりませんか できますか できません されますか られますか いますか ありますか ありません なりますか なりません かかりますか いくらですか いくらで
  いくつですか いつですか いつまでに いつから どこですか どこで どこに どのくらい どれくらい どれだけ どうすればいいですか どうやって どうして なぜですか
  なぜなら なんですか だれですか どんな どのような どのように どちらが とはなんですか について においては における による によって として のため ために
  これは それは あれは この その あの ここで そこで もの こと という といった ことができますか ことはできますか しています された される ときは ときに
  のですか のは のが のを には では とは からの までの よりも ので のに ながら けれども する いる ある なに 何で
  教えてください 教えて下さい 大丈夫ですか 可能ですか いただけますか もらえますか お願いします すみません`;

/** The pairs of such phrases. */
export const japaneseGrammar: readonly string[] = phrases
  .split(/\s+/)
  .flatMap((phrase) => Array.from({ length: phrase.length - 1 }, (_none, index) => phrase.slice(index, index + 2)));

const particles = new Set('はがをにのでとも');

/** What verbs and adjectives end with, and what is said between words. */
const endings = new Set('はがをにのでともかますしてたいるれらりくきなよねうせんだけっみこそあどえ');

/** Whether a pair is of nothing but such characters, or the end of a word and the particle behind it, or a particle and the beginning of a word: 料は in 送料は. */
export function isBesideParticle(term: string): boolean {
  if (term.length !== 2) return false;
  const [first, second] = [term.charAt(0), term.charAt(1)];
  if (endings.has(first) && endings.has(second)) return true;
  return isHiragana(first) ? particles.has(first) && isJapaneseWord(second) : particles.has(second) && isJapaneseWord(first);
}

function isHiragana(character: string): boolean {
  return character >= '\u3041' && character <= '\u3096';
}

/** Kanji or katakana, of which words of substance are made. */
function isJapaneseWord(character: string): boolean {
  return (character >= '\u30a1' && character <= '\u30fc') || (character >= '\u3400' && character <= '\u9fff');
}
