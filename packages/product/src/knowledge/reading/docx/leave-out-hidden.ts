import { Parser } from 'htmlparser2';
import { walkXml } from '../zip/xml-parts.ts';

/** Parts whose text is read. */
export const textParts = /^\/?word\/(?:document|footnotes|endnotes)\.xml$/;

/** Styles whose text is not shown, by themselves or by those they are based on. */
export function hiddenStyles(stylesXml: string): ReadonlySet<string> {
  const styles = new Map<string, { base: string | undefined; hides: boolean | undefined }>();
  let style: { base: string | undefined; hides: boolean | undefined } | undefined;
  walkXml(stylesXml, {
    open(name, attributes) {
      if (name === 'w:style') {
        style = { base: undefined, hides: undefined };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style !== undefined && name === 'w:basedOn') style.base = attributes['w:val'];
      else if (style !== undefined && name === 'w:vanish') style.hides = isOn(attributes);
    },
  });
  const hides = (id: string | undefined, steps = 0): boolean => {
    const found = id === undefined || steps > styles.size ? undefined : styles.get(id);
    return found !== undefined && (found.hides ?? hides(found.base, steps + 1));
  };
  return new Set([...styles.keys()].filter((id) => hides(id)));
}

/** A part of a Word document without the text that Word does not show: it is there for those who write, and no reader knows of it. */
export function leaveOutHidden(xml: string, styles: ReadonlySet<string>): string {
  if (!xml.includes('w:vanish') && styles.size === 0) return xml;
  const runs: { start: number; own: boolean | undefined; styled: boolean }[] = [];
  const paragraphs: boolean[] = [];
  let kept = '';
  let from = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const run = runs.at(-1);
        if (name === 'w:p') paragraphs.push(false);
        else if (name === 'w:pStyle' && styles.has(attributes['w:val'] ?? '')) paragraphs[paragraphs.length - 1] = true;
        else if (name === 'w:r') runs.push({ start: parser.startIndex, own: undefined, styled: paragraphs.at(-1) === true });
        else if (run !== undefined && name === 'w:rStyle') run.styled ||= styles.has(attributes['w:val'] ?? '');
        else if (run !== undefined && name === 'w:vanish') run.own = isOn(attributes);
      },
      onclosetag(name) {
        if (name === 'w:p') paragraphs.pop();
        if (name !== 'w:r') return;
        const run = runs.pop();
        if (run === undefined || !(run.own ?? run.styled)) return;
        kept += run.start < from ? '' : xml.slice(from, run.start);
        from = parser.endIndex + 1;
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
  return kept + xml.slice(from);
}

function isOn(attributes: Readonly<Record<string, string>>): boolean {
  return !/^(?:0|false|off)$/.test(attributes['w:val'] ?? '');
}
