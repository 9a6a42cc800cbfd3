import type { Block } from '../document.ts';
import { goneOn } from '../gone-on.ts';
import { walkXml } from '../zip/xml-parts.ts';

export interface Slide {
  isHidden: boolean;
  blocks: Block[];
  /** Relations of its diagrams. */
  diagrams: string[];
}

/** What heads a slide without a place for its title is no longer. */
const longestTitle = 100;

/** Placeholders for what stands on every slide. */
const repeated = /^(?:sldNum|dt|ftr|hdr)$/;

/** Reads one slide: the text of a shape is its paragraphs, that of a table its rows. */
export function readSlide(xml: string): Slide {
  const slide: Slide = { isHidden: false, blocks: [], diagrams: [] };
  const headings: Block[] = [];
  let lines: string[] = [];
  let line = '';
  let place = '';
  let inTable = false;
  let inText = false;
  let fallbacks = 0;
  let fields = 0;
  let cells: string[] = [];
  let above: string[] = [];
  let goesOn = false;
  let rows: string[] = [];
  walkXml(xml, {
    open(name, attributes) {
      // The same once more, for programs that do not know the first.
      if (name === 'mc:Fallback') fallbacks += 1;
      if (fallbacks > 0) return;
      if (name === 'p:sld') slide.isHidden = attributes['show'] === '0' || attributes['show'] === 'false';
      else if (name === 'p:ph') place = attributes['type'] ?? '';
      else if (name === 'dgm:relIds') slide.diagrams.push(attributes['r:dm'] ?? '');
      else if (name === 'a:fld' && attributes['type'] === 'slidenum') fields += 1;
      else if (name === 'a:tbl') inTable = true;
      else if (name === 'a:tc') goesOn = attributes['vMerge'] === '1' || attributes['vMerge'] === 'true';
      else if (name === 'a:t') inText = true;
      else if (name === 'a:br') line += ' ';
    },
    text(data) {
      if (inText && fields === 0) line += data;
    },
    close(name) {
      if (name === 'mc:Fallback') fallbacks -= 1;
      if (fallbacks > 0) return;
      if (name === 'a:t') inText = false;
      else if (name === 'a:fld') fields = 0;
      else if (name === 'a:p') {
        if (line.trim() !== '') lines.push(line.trim());
        line = '';
      } else if (name === 'a:tc') {
        cells.push(goesOn ? goneOn(above[cells.length]) : lines.join(' '));
        lines = [];
      } else if (name === 'a:tr') {
        rows.push(cells.join(' | '));
        above = cells;
        cells = [];
      } else if (name === 'a:tbl') {
        if (rows.length > 0) slide.blocks.push({ kind: 'table', text: rows.join('\n') });
        rows = [];
        above = [];
        inTable = false;
      } else if (name === 'p:sp' && !inTable) {
        if (lines.length > 0 && !repeated.test(place)) {
          if (/^(?:title|ctrTitle)$/.test(place)) headings.push({ kind: 'heading', level: 2, text: lines.join(' ') });
          else slide.blocks.push({ kind: lines.length > 1 ? 'list' : 'paragraph', text: lines.join('\n') });
        }
        lines = [];
        place = '';
      }
    },
  });
  if (headings.length === 0) headTheFirst(slide.blocks);
  slide.blocks.unshift(...headings);
  return slide;
}

/** Some programs know no places for titles: a line on top of more is one. It begins a section, so that what follows has its own page. */
function headTheFirst(blocks: Block[]): void {
  const [first] = blocks;
  if (blocks.length > 1 && first?.kind === 'paragraph' && first.text.length <= longestTitle && !/[.!?,;:。]$/.test(first.text))
    blocks[0] = { kind: 'heading', level: 2, text: first.text };
}
