import { expect, it } from 'vitest';
import { headingsBelow } from './headings-below.ts';

it('leaves out a heading that repeats the name before it, whatever white space either has', () => {
  const headingPath = ['6.2.\u00a0aptitude', '6.2.2. aptitude why'];
  expect(headingsBelow({ documentTitle: '6.2. aptitude', headingPath })).toEqual(['6.2.2. aptitude why']);
  expect(headingsBelow({ documentTitle: 'Prices', headingPath: ['Halls', ' ', 'Prices'] })).toEqual(['Halls', 'Prices']);
});
