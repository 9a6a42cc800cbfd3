// cspell:disable: words of several languages
import { foldText } from './fold-text.ts';
import { tokenize } from './tokenize.ts';

const forms = new RegExp(
  `(?<!\\p{L})(?:${[
    'differences? between',
    'unterschiede?s? zwischen',
    'differences? entre',
    'diferencias? entre',
    'diferencas? entre',
    'differenz[ae] (?:tra|fra)',
    'verschil(?:len)? tussen',
    'roznic[aey] miedzy',
    'разниц[аеуы] между',
    'отличи[еяй] между',
    'arasindaki farki?',
    'الفرق بين',
  ].join('|')})(?!\\p{L})`,
  'u',
);

/**
 * The terms by which a question asks what tells two things apart: they say what is wanted, not what it is about, and texts that tell other
 * things apart have them too. None where it does not ask that.
 */
export function termsOfDifference(question: string): string[] {
  const [found] = forms.exec(foldText(question)) ?? [];
  return found === undefined ? [] : tokenize(found);
}
