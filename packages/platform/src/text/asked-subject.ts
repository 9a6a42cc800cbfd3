// cspell:disable: words of several languages
import { foldText } from './fold-text.ts';
import { isStopword } from './term-weight.ts';
import { pairedStart, tokenize } from './tokenize.ts';

/** What a question asks to be told the meaning of. */
export interface AskedSubject {
  /** Its words of substance, as terms in their order. */
  terms: readonly string[];
  /** As it was written, in one spelling. */
  folded: string;
}

/** A subject of more words is a question about something, not for its meaning. */
const mostTerms = 4;
/** Characters of a question that can be one for a meaning. */
const longestQuestion = 200;
const article =
  "(?:(?:an?|the|eine?[nrms]?|der|die|das|den|dem|les?|la|une?|des|el|los|las|una?|il|lo|gli|i|os?|as?|uma?|de|het|een) |l['’] ?|un['’] ?)?";

const forms = [
  `(?:what|who)(?:['’]s| is| are| was| were|s) (?:exactly )?(?:meant by |the (?:meaning|definition|purpose) of )?${article}(.+?)(?: (?:used )?for| about)?`,
  `what (?:does|do|did) ${article}(.+?) (?:do|mean|stand for|refer to)`,
  `(?:(?:can|could|would) you )?(?:please )?(?:explain|define|describe)(?: to me)?(?: what)? ${article}(.+?)(?: is| are| means?| does)?`,
  `(?:the )?(?:meaning|definition) of ${article}(.+)`,
  `(?:was|wer) (?:ist|sind|bedeutet|heisst|macht|bewirkt|war) ${article}(.+)`,
  `was versteht man unter ${article}(.+)`,
  `wofur (?:steht|ist|dient) ${article}(.+)`,
  `erklar(?:e|en sie)?(?: mir)? ${article}(.+)`,
  `qu['’] ?est[- ]ce (?:que )?(?:c['’] ?est )?(?:que |qu['’] ?)?${article}(.+)`,
  `c['’] ?est quoi ${article}(.+)`,
  `(?:que (?:signifie|veut dire|fait)|a quoi sert|qui est) ${article}(.+)`,
  `(?:que|quien) (?:es|son|significa|hace|era) ${article}(.+)`,
  `para que (?:sirve|serve) ${article}(.+)`,
  `(?:che )?(?:cosa|cos['’]) ?(?:e|sono|fa|significa) ${article}(.+)`,
  `a cosa serve ${article}(.+)`,
  `chi (?:e|era) ${article}(.+)`,
  `(?:o que|quem) (?:e|sao|significa|faz|era) ${article}(.+)`,
  `(?:wat|wie) (?:is|zijn|betekent|doet|was) ${article}(.+)`,
  `(?:что (?:такое|значит|означает|делает)|кто так(?:ои|ая|ие)) (.+)`,
  `(.+?) (?:nedir|ne demek|ne ise yarar|kimdir)`,
  `ما (?:هو|هي|معني) (.+)`,
  `(.+?)(?:とは|って|は)(?:何|なん|なに|どういう).*`,
  `什么是(.+)`,
  `(.+?)是(?:什么|谁).*`,
  `(.+?)(?:이란|란|은|는|이|가)? ?(?:무엇|뭐|무슨).*`,
].map((form) => new RegExp(`^${form}$`, 'u'));

/** Reads what a question wants explained: "what is X", "what does X do", "explain X"; undefined where it asks for something else. */
export function askedSubject(question: string): AskedSubject | undefined {
  if (question.length > longestQuestion) return undefined;
  const folded = foldText(question)
    .replace(/[\s.?!？。！؟]+$/u, '')
    .replace(/^[\s¿¡]+/u, '')
    .replace(/^(?:(?:so|and|ok|okay|hi|hello|hey|please|und|et|y|e|en)[, ]+)+/u, '');
  for (const form of forms) {
    const subject = form.exec(folded)?.[1]?.trim();
    if (subject === undefined || subject === '') continue;
    const terms = tokenize(subject).filter((term) => !isStopword(term));
    const isShort = pairedStart.test(subject) ? subject.length <= 2 * mostTerms : terms.length <= mostTerms;
    return terms.length > 0 && isShort ? { terms, folded: subject } : undefined;
  }
  return undefined;
}
