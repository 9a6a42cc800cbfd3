// cspell:disable: words of several languages
const greetings = `hi,hello,hey,good morning,good afternoon,good evening,hallo,guten tag,guten morgen,guten abend,moin,servus,grüezi,bonjour,bonsoir,salut,hola,buenos días,
  buenas tardes,buenas noches,buenas,ciao,salve,buongiorno,buonasera,buon giorno,olá,oi,bom dia,boa tarde,boa noite,hoi,goedemorgen,goedemiddag,goedenavond,goedendag,
  dzień dobry,dobry wieczór,cześć,witam,здравствуйте,добрый день,добрый вечер,доброе утро,привет,merhaba,selam,iyi günler,iyi akşamlar,günaydın,
  السلام عليكم,مرحبا,صباح الخير,مساء الخير,أهلا,hej,god morgon,god kväll,god dag,hei,你好,您好,早上好,下午好,こんにちは,こんばんは,おはようございます,はじめまして,すみません,안녕하세요,안녕`;
const opening = new RegExp(
  `^\\s*(?:${greetings
    .split(',')
    .map((greeting) => greeting.trim().replaceAll(' ', '\\s+'))
    .sort((one, other) => other.length - one.length)
    .join('|')})(?!\\p{L})[\\s,.!:;،。、，！~-]*`,
  'iu',
);

/** A message without the greeting it begins with: "dzień dobry, ile kosztuje dostawa?" asks for no day. A greeting alone stays. */
export function withoutGreeting(message: string): string {
  const rest = message.replace(opening, '');
  return /\p{L}/u.test(rest) ? rest : message;
}
