import { describe, expect, it } from 'vitest';
import { chosenFiles } from './dropped-files.ts';

function fileAt(path: string): File {
  const file = new File(['words'], path.split('/').at(-1) ?? path);
  Object.defineProperty(file, 'webkitRelativePath', { value: path.includes('/') ? path : '' });
  return file;
}

describe('files that were chosen', () => {
  it('are named with their folders, without what file managers leave behind', () => {
    const paths = ['manual.pdf', 'shop/.DS_Store', 'shop/prices/2026.csv', 'shop/Thumbs.db', '.hidden', 'shop/__MACOSX/x.pdf'];
    expect(chosenFiles(paths.map(fileAt)).map(({ name }) => name)).toEqual(['manual.pdf', 'shop/prices/2026.csv']);
  });

  it('keep the end of a name that is too long', () => {
    const [only] = chosenFiles([fileAt(`${'deep/'.repeat(100)}plan.docx`)]);
    expect(only?.name).toHaveLength(300);
    expect(only?.name).toMatch(/\/plan\.docx$/);
  });
});
