import type { TenantId } from '@parley/contract/ids';
import { tokenize } from '@parley/platform/text/tokenize';

/** The largest position a tsvector can hold (PostgreSQL, "Text Search Limitations"). */
const lastPosition = 16_383;
/** How many positions one term may have. */
const mostPositions = 255;

/** What the terms of a tenant's chunks begin with; `chunk_term_prefix` in the database says the same and why. */
function termPrefix(tenantId: TenantId): string {
  return tenantId.slice(-6);
}

/** The text of a tsvector for a chunk: its own words, those of its headings weighted B, those of its title weighted A. */
export function chunkTerms(chunk: { tenantId: TenantId; title: string; headingPath: readonly string[]; text: string }): string {
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
  const prefix = termPrefix(chunk.tenantId);
  let vector = '';
  for (const [term, places] of positions) {
    vector += `'${prefix}${term.replaceAll('\\', '\\\\').replaceAll("'", "''")}':${places.join(',')} `;
  }
  return vector;
}
