/** What a tenant's own rules may be about. The notice that a machine talks is none of it, and neither is anything it stands in. */
const customCssParts = [
  'launcher',
  'header',
  'avatar',
  'logo',
  'greeting',
  'suggestion',
  'question',
  'answer',
  'composer',
  'field',
  'round',
  'primary',
  'secondary',
] as const;

/** What they may say: colours, letters, lines and room, nothing that hides, moves, covers or fetches. */
const properties = new Set([
  'color',
  'background-color',
  'accent-color',
  'font-family',
  'font-weight',
  'font-style',
  'letter-spacing',
  'word-spacing',
  'line-height',
  'text-align',
  'text-transform',
  'text-decoration',
  'text-decoration-color',
  'text-underline-offset',
  'border',
  'border-color',
  'border-style',
  'border-width',
  'border-radius',
  ...['block', 'inline', 'block-start', 'block-end', 'inline-start', 'inline-end'].flatMap((side) => [
    `border-${side}`,
    `border-${side}-color`,
    `padding-${side}`,
  ]),
  'padding',
  'gap',
]);

const part = `\\.(?:${customCssParts.join('|')})(?::hover|:focus-visible|:active|:disabled)?`;
const selector = new RegExp(`^${part}$`);
const tokens = /"[^"]*"|'[^']*'|[a-z]+\([^()]*\)|[^\s,"']+/gi;
/** A word, a number, a colour or a name. A length has at most two figures, so that no line or room covers the rest. */
const token =
  /^(?:[a-z][a-z-]*|#[0-9a-f]{3,8}|\d{1,2}(?:\.\d{1,3})?(?:px|em|rem|%)?|[1-9]00|(?:rgb|hsl|oklch)\([\d\s.,%/]+\)|"[\w -]+"|'[\w -]+')$/i;

function isPlain(value: string): boolean {
  const found = value.match(tokens) ?? [];
  const rest = value.replace(tokens, '').replace(/[\s,]/g, '');
  return (
    found.length > 0 &&
    rest === '' &&
    found.every((each) => token.test(each) && !/^(?:transparent|inherit|unset|initial|revert)$/i.test(each))
  );
}

interface Rule {
  selectors: string[];
  declarations: { property: string; value: string }[];
}

function read(css: string): { rules: Rule[]; faults: string[] } {
  const faults: string[] = [];
  const rules: Rule[] = [];
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, ' ');
  if (/[\\@<]/.test(plain)) faults.push('may hold no @rules, backslashes or tags');
  const rest = plain.replace(/([^{}]*)\{([^{}]*)\}/g, (_whole, head: string, body: string) => {
    rules.push({ selectors: head.split(',').map((text) => text.trim()), declarations: declarationsOf(body, faults) });
    return '';
  });
  if (rest.trim() !== '') faults.push(`cannot be read from "${rest.trim().slice(0, 40)}" on`);
  for (const each of rules.flatMap(({ selectors }) => selectors))
    if (!selector.test(each)) faults.push(`may not be about "${each.slice(0, 60)}": name one of the parts, such as .header`);
  return { rules, faults };
}

function declarationsOf(body: string, faults: string[]): Rule['declarations'] {
  return body
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => {
      const at = text.indexOf(':');
      const property = text.slice(0, Math.max(0, at)).trim().toLowerCase();
      const given = text.slice(at + 1).trim();
      if (!properties.has(property)) faults.push(`may not set "${property.slice(0, 40) || text.slice(0, 40)}"`);
      else if (!isPlain(given)) faults.push(`may not set ${property} to "${given.slice(0, 40)}"`);
      return { property, value: given };
    });
}

/** What is wrong with a tenant's own rules; empty when they may be used. They are refused rather than mended. */
export function findCssFaults(css: string): string[] {
  return read(css).faults;
}

/** A tenant's own rules, written anew so that they win over the widget's and reach nothing but its parts; empty where they have a fault. */
export function writeCustomCss(css: string): string {
  const { rules, faults } = read(css);
  if (faults.length > 0) return '';
  return rules
    .filter(({ declarations }) => declarations.length > 0)
    .map(({ selectors, declarations }) => {
      const named = selectors.map((each) => `:host(:not(#_)) ${each}`).join(',');
      return `${named}{${declarations.map((each) => `${each.property}:${each.value}`).join(';')}}`;
    })
    .join('');
}
