// cspell:disable: words of several languages
import { termOf, tokenize } from './tokenize.ts';

/** What people write short, and the words of substance it stands for; where several languages have it, those of each. */
const short = `sso: single sign. 2fa: two factor. mfa: multi factor. sms: text message. pwd: password. pw: password passwort. amex: american express.
  ev: electric car vehicle. vat: tax. acct: account. cv: resume. mwst: mehrwertsteuer. agb: geschäftsbedingungen. plz: postleitzahl. mdp: passe`;

/** What services are asked for in one word and tell of in another. English is not among them: it has a table of what is used alike. */
const alike = `passwort kennwort. handy mobiltelefon. aufzug lift fahrstuhl. schwimmbad pool. einchecken anreise. auschecken abreise.
  lieferung versand zustellung. rücksendung retoure. rückerstattung erstattung. gutschein voucher. einloggen anmelden. adresse anschrift.
  parkplatz stellplatz. auto wagen pkw. kaputt defekt beschädigt. wlan wifi. konto account. rechnung faktura. stornieren absagen.
  courriel mail.. livraison expédition. remboursement rembourser. ascenseur lift. contraseña clave. móvil celular.
  envío entrega. devolución reembolso. aparcamiento estacionamiento parking. ascensor elevador. piscina alberca. cellulare telefonino.
  reso restituzione. parcheggio posteggio. senha palavra-passe. celular telemóvel. frete envio entrega. wachtwoord paswoord. bezorging levering`;

const wordsOf = new Map<string, ReadonlySet<string>>();
for (const line of short.split('.')) {
  const [word = '', words = ''] = line.trim().split(': ');
  wordsOf.set(termOf(word), new Set(tokenize(words)));
}
for (const line of alike.split('.')) {
  const group = line.trim().split(/\s+/).map(termOf);
  for (const term of group) wordsOf.set(term, new Set([...(wordsOf.get(term) ?? []), ...group.filter((other) => other !== term)]));
}

/** In which other terms a term of a question may be answered: "two" and "factor" for "2FA", "kennwort" for "Passwort". None for most. */
export function otherWordsFor(term: string): readonly string[] {
  return [...(wordsOf.get(term) ?? [])];
}
