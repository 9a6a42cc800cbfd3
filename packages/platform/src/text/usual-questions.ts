// cspell:disable: words of several languages
import { foldText } from './fold-text.ts';
import { termOf, tokenize } from './tokenize.ts';
import { few, type UsualWant, usualPhrases } from './usual-phrases.ts';

/** What visitors of any website ask for, in words that seldom stand where the answer does. */
export interface UsualQuestion {
  wants: UsualWant;
  /** Terms of the words that ask: they say what is wanted, not what it is about. */
  phrase: readonly string[];
  /** Words in which it is answered, folded, in the language of the question, the likeliest first. */
  answeredIn: readonly string[];
}

interface Usual {
  wants: UsualWant;
  asked: RegExp;
  answeredIn: readonly string[];
}

/** Whose hours they are, and that somebody has them, goes without saying. */
const unsaid = new Set(
  tokenize(
    `shop store office company business branch desk place laden geschäft büro filiale praxis firma haus magasin boutique bureau tienda oficina negozio
    ufficio loja escritório winkel kantoor sklep biuro магазин офис mağaza ofis habt lautet macht bleibt gaat zijn`,
  ),
);

function usual(wants: UsualWant, asked: string, answeredIn: string, isUnspaced = false): Usual {
  const pattern = isUnspaced ? asked : `(?<!\\p{L})(?:${asked})(?!\\p{L})`;
  return { wants, asked: new RegExp(pattern, 'u'), answeredIn: foldText(answeredIn).split(' ') };
}

const all: readonly Usual[] = [
  usual(
    'hours',
    `(?:opening|business|store|shop|office) (?:hours|times?)|hours of (?:operation|business)|closing time|what(?: are (?:your|the))? hours|your hours|(?:when|what time|how late|how early|until when)(?: (?:do|does|are|is|will|can))${few}?(?:open|close|closed)(?! (?:an?|my|the|your) )|are (?:you|they) (?:still |also )?(?:open|closed)(?![- ](?:source|to))|is (?:the|your) (?:store|shop|office|branch|restaurant|clinic|library|museum|bar|pool|gym|reception|practice)${few}?(?:open|closed)|(?:when|until when|how long) (?:are|is)${few}(?:open|closed)`,
    'monday tuesday wednesday thursday friday saturday sunday wed thu fri sat daily',
  ),
  usual(
    'contact',
    `(?:how|where|can|may|could)(?: do| can| could| should| to)?(?: i| we)? (?:best )?(?:contact|reach|call|e-?mail|phone|get in touch with|write to) (?:you|us|someone|somebody|anyone|customer|support|(?:the|your) (?:team|shop|store|office|company|support))|(?:your|the|a) (?:phone|telephone|fax|contact) (?:number|details|info\\p{L}*|data)|(?<!my )(?:phone|telephone) number|(?<!my )contact (?:details|info\\p{L}*)|(?:your|the) e-?mail(?: address)?|^customer (?:service|support|care)\\s*\\??$`,
    'phone email mail tel hotline contact touch',
  ),
  usual(
    'place',
    `where (?:are|is) (?:you|your (?:store|shop|office|company|branch|showroom|restaurant|clinic|practice|hotel|gym)|the (?:store|shop|office|branch|showroom|restaurant|clinic|practice|hotel|gym))(?: (?:located|based|situated))?(?=\\s*\\??$)|what(?: is|['’]?s) (?:your|the) (?:address|location)|your (?:street |postal )?address|how (?:do|can) i (?:find|get to) (?:you|your|the (?:store|shop|office|branch|showroom|restaurant|clinic|practice|hotel|gym))`,
    'parking tram bus metro street avenue directions located location visit',
  ),
  usual(
    'order',
    `where(?: is|['’]?s|s) my (?:order|package|parcel|delivery|shipment|stuff|item|purchase)|(?:when|what time) (?:will|does|is) my (?:order|package|parcel|delivery|shipment)(?: (?:arrive|come|be here|delivered|shipped|ship))?|status of my (?:order|delivery)|(?:order|delivery) status|has my (?:order|package|parcel) (?:been )?(?:shipped|sent)`,
    'track tracking trace delivery shipped parcel',
  ),
  ...usualPhrases.map(({ wants, asked, answeredIn, isUnspaced }) => usual(wants, asked, answeredIn, isUnspaced)),
];

/** Reads whether a question is one that every website is asked, such as for the opening hours, in up to fifteen languages; undefined where it is another. */
export function usualQuestion(question: string): UsualQuestion | undefined {
  const folded = foldText(question);
  for (const { wants, asked, answeredIn } of all) {
    const [phrase, ...between] = asked.exec(folded) ?? [];
    if (phrase === undefined) continue;
    const terms = new Set(tokenize(folded));
    const named = answeredIn.filter((word) => terms.has(termOf(word)));
    const others = between.flatMap((words) => tokenize(words ?? '')).filter((term) => !unsaid.has(term));
    // A day that was asked for says which; that somebody asks what it “costs” says nothing of what.
    const spared = new Set([...(wants === 'price' ? [] : named.map(termOf)), ...others]);
    return {
      wants,
      phrase: [...tokenize(phrase).filter((term) => !spared.has(term)), ...[...terms].filter((term) => unsaid.has(term))],
      // Who names a day wants the hours of no other.
      answeredIn: wants === 'hours' && named.length > 0 ? named : answeredIn,
    };
  }
  return undefined;
}
