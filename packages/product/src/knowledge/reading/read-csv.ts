import { AppError } from '@parley/contract/errors';
import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import type { FormatReading } from './document.ts';
import { readRows } from './read-rows.ts';

const delimiters = [',', ';', '\t', '|'];
const maxRowCharacters = 1_000_000;

/** Reads a table of values parted by commas, semicolons, tabulators or bars, whichever parts its first line most. */
export function readCsv(text: string): FormatReading {
  const first = text.slice(0, 10_000).split('\n', 1)[0] ?? '';
  const counted = delimiters.map((delimiter) => ({ delimiter, count: first.split(delimiter).length }));
  const { delimiter = ',' } = counted.reduce((best, found) => (found.count > best.count ? found : best));
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: maxRowCharacters,
    });
    return { title: undefined, blocks: readRows(rows) };
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') {
      throw new AppError('document_limit', { details: { limit: 'row', maxRowCharacters }, cause: error });
    }
    throw new AppError('document_unreadable', { details: { reason: 'not a table of values' }, cause: error });
  }
}
