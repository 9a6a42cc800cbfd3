import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type ErrorCode, errorTable } from '@parley/contract/errors';
import { describe, expect, it } from 'vitest';
import { factsOf, parseErrorsDoc } from '../../scripts/check/errors-doc.ts';

const documented = parseErrorsDoc(readFileSync(path.resolve(import.meta.dirname, '../../docs/errors.md'), 'utf8'));
const codes = Object.keys(errorTable) as ErrorCode[];

describe('docs/errors.md', () => {
  it('names every code of the table, and no other, in its order', () => {
    expect(documented.map(({ code }) => code)).toEqual(codes);
  });

  it.each(codes)('gives the status, the retry rule and the text of %s as the table has them', (code) => {
    expect(documented.find((each) => each.code === code)?.facts).toBe(factsOf(errorTable[code]));
  });

  it.each(codes)('says when %s occurs and what to do', (code) => {
    const advice = documented.find((each) => each.code === code)?.advice ?? '';
    expect(advice.startsWith(`\`${code}\` occurs `)).toBe(true);
    expect(advice).toContain('\n\nWhat to do: ');
    expect(advice).not.toContain('…');
  });
});
