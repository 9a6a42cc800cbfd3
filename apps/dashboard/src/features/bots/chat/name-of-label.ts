import { foldToAscii } from '../../../ui/form/fold-to-ascii.ts';

const maxLength = 40;

/** A name for a field that its label suggests and no other field has: `Your e-mail` gives `your_e_mail`, a second one `your_e_mail2`. */
export function nameOfLabel(label: string, taken: readonly string[]): string {
  const folded =
    foldToAscii(label, '_')
      .slice(0, maxLength)
      .replace(/^[\d_]+|_+$/g, '') || 'field';
  let name = folded;
  for (let number = 2; taken.includes(name); number++) name = `${folded}${number}`;
  return name;
}

/** What is wrong with a name that somebody wrote; the API refuses the same. */
export function faultOfName(name: string, taken: readonly string[]): 'invalid' | 'taken' | undefined {
  if (!/^[A-Za-z_]\w{0,63}$/.test(name)) return 'invalid';
  return taken.includes(name) ? 'taken' : undefined;
}
