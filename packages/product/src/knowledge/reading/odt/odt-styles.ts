import { walkXml } from '../zip/xml-parts.ts';

interface Style {
  parent: string | undefined;
  isHidden: boolean;
}

/** What the styles of a document say of its text. */
export interface OdtStyles {
  /** Whether text of this style is not shown. */
  isHidden(family: string, name: string | undefined): boolean;
  /** Whether it is this style of the program, or one that was made of it. */
  isKindOf(name: string | undefined, ancestor: string): boolean;
  /** Whether the items of a list are numbered on this level, from 1. */
  isNumbered(list: string | undefined, level: number): boolean;
}

/** Further up no style of a person goes; in a circle each goes for ever. */
const mostAncestors = 20;

/** Reads the styles that the parts of a document declare, those of the document before its own. */
export function readOdtStyles(parts: readonly string[]): OdtStyles {
  const styles = new Map<string, Style>();
  const numbered = new Map<string, Set<string>>();
  for (const part of parts) {
    let style: Style | undefined;
    let list: Set<string> | undefined;
    walkXml(part, {
      open(name, attributes) {
        const own = attributes['style:name'] ?? '';
        if (name === 'style:style') {
          style = { parent: attributes['style:parent-style-name'], isHidden: false };
          styles.set(keyOf(attributes['style:family'] ?? '', own), style);
        } else if (name === 'style:text-properties' && style !== undefined) style.isHidden ||= attributes['text:display'] === 'none';
        else if (name === 'text:list-style') {
          list = new Set();
          numbered.set(own, list);
        } else if (name === 'text:list-level-style-number' && (attributes['style:num-format'] ?? '') !== '')
          list?.add(attributes['text:level'] ?? '');
      },
      close(name) {
        if (name === 'style:style') style = undefined;
        else if (name === 'text:list-style') list = undefined;
      },
    });
  }

  function find(family: string, name: string | undefined, fits: (style: Style | undefined, name: string) => boolean): boolean {
    let at = name;
    for (let step = 0; at !== undefined && step < mostAncestors; step++) {
      const style = styles.get(keyOf(family, at));
      if (fits(style, at)) return true;
      at = style?.parent;
    }
    return false;
  }
  return {
    isHidden: (family, name) => find(family, name, (style) => style?.isHidden === true),
    isKindOf: (name, ancestor) => find('paragraph', name, (_, found) => found === ancestor),
    isNumbered: (list, level) => numbered.get(list ?? '')?.has(String(level)) === true,
  };
}

function keyOf(family: string, name: string): string {
  return `${family} ${name}`;
}
