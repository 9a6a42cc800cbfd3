import { walkXml } from '../zip/xml-parts.ts';

interface Style {
  name: string;
  base: string | undefined;
  level: number | undefined;
}

/** Which paragraph styles are headings, as rules of mammoth's: by the outline's level they or those they are based on have. A contents list is left out. */
export function headingRules(stylesXml: string): string[] {
  const styles = readStyles(stylesXml);
  const rules = ["p[style-name='Title'] => h1:fresh"];
  for (const { name, base, level } of styles.values()) {
    if (name === '' || /[\\'\n]/.test(name)) continue;
    if (/^(?:toc \d|toc heading|table of figures|contents (?:\d|heading))$/i.test(name)) rules.push(`p[style-name='${name}'] => !`);
    else {
      const found = level ?? inheritedLevel(styles, base);
      if (found !== undefined && found < 9) rules.push(`p[style-name='${name}'] => h${Math.min(found + 1, 6)}:fresh`);
    }
  }
  return rules;
}

function readStyles(xml: string): Map<string, Style> {
  const styles = new Map<string, Style>();
  let style: Style | undefined;
  walkXml(xml, {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        style = { name: '', base: undefined, level: undefined };
        const id = attributes['w:styleId'];
        if (attributes['w:type'] === 'paragraph' && id !== undefined) styles.set(id, style);
      } else if (style === undefined || value === undefined) return;
      else if (name === 'w:name') {
        style.name = value;
        style.level ??= levelOfName(value);
      } else if (name === 'w:basedOn') style.base = value;
      else if (name === 'w:outlineLvl') style.level = Number(value);
    },
  });
  return styles;
}

function levelOfName(name: string): number | undefined {
  const number = /^heading ([1-9])$/i.exec(name)?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

function inheritedLevel(styles: ReadonlyMap<string, Style>, base: string | undefined): number | undefined {
  const seen = new Set<string>();
  for (let id = base; id !== undefined && !seen.has(id); id = styles.get(id)?.base) {
    seen.add(id);
    const level = styles.get(id)?.level;
    if (level !== undefined) return level;
  }
  return undefined;
}
