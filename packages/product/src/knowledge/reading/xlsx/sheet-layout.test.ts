import { describe, expect, it } from 'vitest';
import { readSheetLayout } from './sheet-layout.ts';

describe('readSheetLayout', () => {
  it('knows the form of each cell, what is hidden, and what a merged cell stretches over', () => {
    const layout = readSheetLayout(
      '<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" s="1"/><c r="AB1" s="0"/></row><row r="3" hidden="true"><c r="A3"/></row></sheetData><mergeCells><mergeCell ref="A1:B4"/></mergeCells></worksheet>',
      ['General', '0%'],
    );
    expect([layout.formAt(0, 0), layout.formAt(0, 27), layout.formAt(2, 0)]).toEqual(['0%', 'General', 'General']);
    expect([...layout.hiddenColumns]).toEqual([1, 2]);
    expect([...layout.hiddenRows]).toEqual([2]);
    expect(layout.merged).toEqual([{ top: 0, left: 0, bottom: 3 }]);
  });

  it('keeps rows that a filter hides for now', () => {
    const rows = '<worksheet><sheetData><row r="2" hidden="1"/></sheetData><autoFilter ref="A1:B2"/></worksheet>';
    expect(readSheetLayout(rows, []).hiddenRows.size).toBe(0);
  });
});
