import { describe, expect, it } from 'vitest';
import { findCssFaults, writeCustomCss } from './custom-css.ts';

describe('custom CSS', () => {
  it('takes colours, letters and room of the parts, and writes them so that they win', () => {
    const css =
      '/* ours */ .header, .composer { background-color: #102030; padding: 12px 20px }\n.suggestion:hover{font-family: "Acme Sans", serif;}';
    expect(findCssFaults(css)).toEqual([]);
    expect(writeCustomCss(css)).toBe(
      ':host(:not(#_)) .header,:host(:not(#_)) .composer{background-color:#102030;padding:12px 20px}' +
        ':host(:not(#_)) .suggestion:hover{font-family:"Acme Sans", serif}',
    );
  });

  it.each([
    '.disclosure { color: #fff }',
    '.log { color: #fff }',
    '.panel * { color: #fff }',
    'p { color: #fff }',
    '* { color: #fff }',
    ':host { color: #fff }',
    '.header ~ .page { color: #fff }',
    '.greeting:has(+ p) { color: #fff }',
    '.header { display: none }',
    '.greeting { position: absolute }',
    '.greeting { visibility: hidden }',
    '.greeting { opacity: 0 }',
    '.greeting { clip-path: inset(100%) }',
    '.greeting { clip: rect(0 0 0 0) }',
    '.greeting { font-size: 0 }',
    '.greeting { height: 0 }',
    '.greeting { max-block-size: 0; overflow: hidden }',
    '.greeting { z-index: 99 }',
    '.greeting { filter: opacity(0) }',
    '.panel { color: #fff }',
    '.panel .header { color: #fff }',
    '.panel > :first-child { display: none }',
    '.header, .disclosure { color: #fff }',
    '[role=note] { color: #fff }',
    '.greeting { margin-top: -90px }',
    '.greeting { transform: none }',
    '.greeting { box-shadow: 0 0 0 900px #fff }',
    '.greeting { border-width: 900px }',
    '.greeting { padding: -9px }',
    '.header { background-color: url(https://evil.example/a) }',
    '.header { background-image: none }',
    '.header { font-family: u\\72l(x) }',
    '.header { color: var(--x) }',
    '.header { color: red !important }',
    '.header { color: transparent }',
    '@import "https://evil.example/a.css";',
    '@media print { .header { color: #fff } }',
    '@font-face { font-family: x }',
    '.header { color: #fff',
    '.header { color: #fff } } .disclosure { color: #fff }',
    '.header { color: </style> }',
    'display: none',
  ])('refuses %s', (css) => {
    expect(findCssFaults(css)).not.toEqual([]);
    expect(writeCustomCss(css)).toBe('');
  });
});
