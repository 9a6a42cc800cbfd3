import { tokenize } from '@parley/platform/text/tokenize';

/** The largest position a tsvector can hold (PostgreSQL, "Text Search Limitations"). */
const lastPosition = 16_383;
/** How many positions one term may have. */
const mostPositions = 255;

/** The text of a tsvector for a chunk: its own words, those of its headings weighted B, those of its title weighted A. */
export function chunkTerms(chunk: { title: string; headingPath: readonly string[]; text: string }): string {
  const positions = new Map<string, string[]>();
  let position = 0;
  const add = (text: string, label: string): void => {
    for (const term of tokenize(text)) {
      position = Math.min(position + 1, lastPosition);
      const known = positions.get(term);
      if (known === undefined) positions.set(term, [`${position}${label}`]);
      else if (known.length < mostPositions) known.push(`${position}${label}`);
    }
  };
  add(chunk.title, 'A');
  add(chunk.headingPath.join('\n'), 'B');
  add(chunk.text, '');
  let vector = '';
  for (const [term, places] of positions) vector += `'${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}':${places.join(',')} `;
  return vector;
}
