// cspell:disable: words of several languages
import { foldText } from './fold-text.ts';
import { termOf, tokenize } from './tokenize.ts';

/** What visitors of any website ask for, in words that seldom stand where the answer does. */
export interface UsualQuestion {
  wants: 'hours' | 'contact' | 'place' | 'order';
  /** Terms of the words that ask: they say what is wanted, not what it is about. */
  phrase: readonly string[];
  /** Words in which it is answered, in the language of the question, the likeliest first. */
  answeredIn: readonly string[];
}

interface Usual {
  wants: UsualQuestion['wants'];
  asked: RegExp;
  answeredIn: readonly string[];
}

/** Whatever stands between two words of a phrase: that may be what the question is about. */
const few = '((?: \\S+){0,4}) ';

/** Whose hours they are, and that somebody has them, goes without saying. */
const unsaid = new Set(
  tokenize(
    `shop store office company business branch desk place laden geschäft büro filiale praxis firma haus magasin boutique bureau tienda oficina negozio
    ufficio loja escritório winkel kantoor sklep biuro магазин офис mağaza ofis habt lautet macht bleibt gaat zijn`,
  ),
);

function usual(wants: UsualQuestion['wants'], asked: string, answeredIn: string): Usual {
  return { wants, asked: new RegExp(`(?<!\\p{L})(?:${asked})(?!\\p{L})`, 'u'), answeredIn: answeredIn.split(' ') };
}

const all: readonly Usual[] = [
  usual(
    'hours',
    `(?:opening|business|store|shop|office) (?:hours|times?)|hours of (?:operation|business)|closing time|what(?: are (?:your|the))? hours|your hours|(?:when|what time|how late|how early|until when)(?: (?:do|does|are|is|will|can))${few}?(?:open|close|closed)(?! (?:an?|my|the|your) )|are (?:you|they) (?:still |also )?(?:open|closed)(?![- ](?:source|to))|is (?:the|your) (?:store|shop|office|branch|restaurant|clinic|library|museum|bar|pool|gym|reception|practice)${few}?(?:open|closed)|(?:when|until when|how long) (?:are|is)${few}(?:open|closed)`,
    'monday tuesday wednesday thursday friday saturday sunday wed thu fri sat daily',
  ),
  usual(
    'hours',
    `(?:offnungs|geschafts|laden|sprech|burozeiten|schalter)(?:zeit(?:en)?|stunden?)|(?:wann|bis wann|ab wann|wie lange)${few}(?:offen|geoffnet|geschlossen|(?:auf|zu)(?=\\s*\\??$| am | heute| morgen))|(?:wann|um wie ?viel uhr) (?:offnet|schliesst|macht)|(?:habt ihr|haben sie|seid ihr|sind sie|ist)${few}?(?:offen|geoffnet|geschlossen)`,
    'montag dienstag mittwoch donnerstag freitag samstag sonntag mo fr täglich',
  ),
  usual(
    'hours',
    `horaires?|heures? d['’] ?ouverture|(?:ouvrez|fermez)[- ]vous|etes[- ]vous (?:ouverts?|fermes?)|(?:quand|a quelle heure|jusqu['’]a quelle heure)${few}(?:ouvr|ferm|ouvert)\\p{L}*`,
    'lundi mardi mercredi jeudi vendredi samedi dimanche',
  ),
  usual(
    'hours',
    `horarios?|(?:a que hora|cuando|hasta que hora)${few}?(?:abr|cierr|abiert)\\p{L}*|estan? abiert[oa]s?`,
    'lunes martes miércoles jueves viernes sábado domingo',
  ),
  usual(
    'hours',
    `orari|orario|(?:a che ora|quando|fino a che ora)${few}?(?:apr|chiud|apert)\\p{L}*|siete aperti`,
    'lunedì martedì mercoledì giovedì venerdì sabato domenica',
  ),
  usual(
    'hours',
    `horarios? de (?:funcionamento|abertura|atendimento)|(?:a que horas|quando|ate que horas)${few}?(?:abre|fecha|abert)\\p{L}*|estao abertos?`,
    'segunda terça quarta quinta sexta sábado domingo',
  ),
  usual(
    'hours',
    `openings(?:tijden|uren)|(?:wanneer|hoe laat|tot hoe laat)${few}?(?:open|dicht|gesloten|sluit\\p{L}*)|zijn (?:jullie|u)${few}?(?:open|dicht)`,
    'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  ),
  usual(
    'hours',
    `godzin\\p{L}* (?:otwarcia|pracy)|(?:o ktorej|kiedy|do ktorej)${few}?(?:otw|zamyk|czynn)\\p{L}*`,
    'poniedziałek wtorek środa czwartek piątek sobota niedziela',
  ),
  usual(
    'hours',
    `(?:часы|время|режим|график) работы|(?:когда|во сколько|до скольки)${few}?(?:откр|закр|работа)\\p{L}*`,
    'понедельник вторник среда четверг пятница суббота воскресенье',
  ),
  usual(
    'hours',
    `(?:calisma|acilis|kapanis|mesai) saat\\p{L}*|(?:kacta|ne zaman|saat kac\\p{L}*)${few}?(?:acil|kapan|acik)\\p{L}*`,
    'pazartesi salı çarşamba perşembe cuma cumartesi pazar',
  ),
  usual(
    'hours',
    `(?:ساعات|مواعيد|اوقات|أوقات) (?:العمل|الدوام|الافتتاح)|متي (?:تفتح|تغلق)\\p{L}*`,
    'الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت الأحد',
  ),
  usual(
    'contact',
    `(?:how|where|can|may|could)(?: do| can| could| should| to)?(?: i| we)? (?:best )?(?:contact|reach|call|e-?mail|phone|get in touch with|write to) (?:you|us|someone|somebody|anyone|customer|support|(?:the|your) (?:team|shop|store|office|company|support))|(?:your|the|a) (?:phone|telephone|fax|contact) (?:number|details|info\\p{L}*|data)|(?<!my )(?:phone|telephone) number|(?<!my )contact (?:details|info\\p{L}*)|(?:your|the) e-?mail(?: address)?|^customer (?:service|support|care)\\s*\\??$`,
    'phone email mail tel hotline contact touch',
  ),
  usual(
    'contact',
    `(?:wie|wo)(?: kann| konnen)?${few}?(?:erreich|kontaktier)\\p{L}*(?: (?:ich|man|wir))?(?: (?:euch|sie|jemanden))?|(?<!meine )(?:(?:telefon|handy|fax)nummer|kontaktdaten)|hotline|^(?:telefon|kontakt|kundendienst|kundenservice)\\s*\\??$`,
    'telefon mail tel hotline kontakt',
  ),
  usual(
    'contact',
    `(?:comment|ou)${few}?(?:contacter|joindre|appeler)|(?<!mon )numero de telephone|^service client\\s*\\??$`,
    'téléphone mail tél',
  ),
  usual(
    'contact',
    `(?:como|donde)${few}?(?:contact|comunic|llam)\\p{L}*|(?<!mi )numero de telefono|^atencion al cliente\\s*\\??$`,
    'teléfono correo email',
  ),
  usual(
    'contact',
    `(?:come|dove)${few}?(?:contatt|chiam|raggiung)\\p{L}*|(?<!mio )numero di telefono|^servizio clienti\\s*\\??$`,
    'telefono email mail',
  ),
  usual(
    'contact',
    `como${few}?(?:contat|contact|ligar|falar)\\p{L}*|(?<!meu )numero de telefone|^atendimento ao cliente\\s*\\??$`,
    'telefone email',
  ),
  usual(
    'contact',
    `(?:hoe|waar)${few}?(?:contact|bereik|bel)\\p{L}*|(?<!mijn )telefoonnummer|^klantenservice\\s*\\??$`,
    'telefoon mail tel',
  ),
  usual('contact', `(?:jak|gdzie)${few}?skontaktowac\\p{L}*(?: sie)?|(?<!moj )numer\\p{L}* telefonu`, 'telefon mail tel'),
  usual('contact', `как${few}?(?:связаться|позвонить|дозвониться)|(?<!мои )(?:номер|телефон) (?:телефона|поддержки)`, 'телефон почта'),
  usual('contact', `(?:nasil|nereden)${few}?(?:ulas|iletisim)\\p{L}*|telefon numara(?!m)\\p{L}*|iletisim bilgi\\p{L}*`, 'telefon posta'),
  usual(
    'place',
    `where (?:are|is) (?:you|your (?:store|shop|office|company|branch|showroom|restaurant|clinic|practice|hotel|gym)|the (?:store|shop|office|branch|showroom|restaurant|clinic|practice|hotel|gym))(?: (?:located|based|situated))?(?=\\s*\\??$)|what(?: is|['’]?s) (?:your|the) (?:address|location)|your (?:street |postal )?address|how (?:do|can) i (?:find|get to) (?:you|your|the (?:store|shop|office|branch|showroom|restaurant|clinic|practice|hotel|gym))`,
    'parking tram bus metro street avenue directions located location visit',
  ),
  usual(
    'place',
    `wo (?:seid ihr|sind sie|finde ich (?:sie|euch)|finden wir (?:sie|euch)|befind\\p{L}+ (?:sie|ihr|sich)|ist (?:euer|ihr|der|die|das|eure|ihre) (?:laden|geschaft|buro|praxis|filiale|restaurant|hotel))|(?:eure|ihre|(?:was|wie) (?:ist|lautet) die) (?:adresse|anschrift)|wie (?:komme|finde) ich zu (?:euch|ihnen)|anfahrt`,
    'anfahrt liegt parkplätze straße bus bahn straßenbahn haltestelle',
  ),
  usual('place', `ou (?:etes[- ]vous|se (?:trouve|situe)|vous trouver)|votre adresse`, 'adresse rue avenue métro bus parking'),
  usual(
    'place',
    `donde (?:estan|esta|se encuentran?)(?= (?:ustedes|ubicad\\p{L}+|la tienda|su tienda|la oficina)|\\s*\\??$)|su direccion`,
    'dirección calle avenida metro autobús aparcamiento',
  ),
  usual(
    'order',
    `where(?: is|['’]?s|s) my (?:order|package|parcel|delivery|shipment|stuff|item|purchase)|(?:when|what time) (?:will|does|is) my (?:order|package|parcel|delivery|shipment)(?: (?:arrive|come|be here|delivered|shipped|ship))?|status of my (?:order|delivery)|(?:order|delivery) status|has my (?:order|package|parcel) (?:been )?(?:shipped|sent)`,
    'track tracking trace delivery shipped parcel',
  ),
  usual(
    'order',
    `wo (?:ist|bleibt) (?:meine?|die|das) (?:bestellung|paket|lieferung|sendung)|wann kommt (?:meine?|die|das) (?:bestellung|paket|lieferung|sendung)(?: an)?|(?:bestell|liefer)status`,
    'verfolgen sendungsverfolgung tracking lieferung versandt paket',
  ),
];

/** Reads whether a question is one that every website is asked, such as for the opening hours, in up to eleven languages; undefined where it is another. */
export function usualQuestion(question: string): UsualQuestion | undefined {
  const folded = foldText(question);
  for (const { wants, asked, answeredIn } of all) {
    const [phrase, ...between] = asked.exec(folded) ?? [];
    if (phrase === undefined) continue;
    const terms = new Set(tokenize(folded));
    const named = answeredIn.filter((word) => terms.has(termOf(word)));
    const others = between.flatMap((words) => tokenize(words ?? '')).filter((term) => !unsaid.has(term));
    const spared = new Set([...named.map(termOf), ...others]);
    return {
      wants,
      phrase: [...tokenize(phrase).filter((term) => !spared.has(term)), ...[...terms].filter((term) => unsaid.has(term))],
      // Who names a day wants the hours of no other.
      answeredIn: wants === 'hours' && named.length > 0 ? named : answeredIn,
    };
  }
  return undefined;
}
