import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOf, minShapeContrast, minTextContrast, themeCss, themeOf } from './theme.ts';
import { widgetSchema } from './widget.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrastOf', () => {
  it('counts as WCAG does', () => {
    expect(contrastOf('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
    expect(contrastOf('#123456', '#123456')).toBe(1);
  });
});

describe('themeOf', () => {
  it('can be read whatever colours are chosen', () => {
    const onGrounds = ['text', 'muted', 'link'] as const;
    fc.assert(
      fc.property(color, color, color, (accent, surface, text) => {
        const theme = themeOf({ accent, surface, text });
        for (const words of onGrounds)
          for (const ground of ['surface', 'soft', 'bubble'] as const)
            expect(contrastOf(theme[words], theme[ground]), `${words} on ${ground}`).toBeGreaterThanOrEqual(minTextContrast);
        expect(contrastOf(theme['on-accent'], theme.accent)).toBeGreaterThanOrEqual(minTextContrast);
        expect(contrastOf(theme['on-mark'], theme.mark)).toBeGreaterThanOrEqual(minTextContrast);
        for (const ground of ['surface', 'warn-soft'] as const)
          expect(contrastOf(theme.warn, theme[ground])).toBeGreaterThanOrEqual(minTextContrast);
        for (const shape of ['accent', 'ring', 'field'] as const)
          expect(contrastOf(theme[shape], theme.surface)).toBeGreaterThanOrEqual(minShapeContrast);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps a colour that can be read already', () => {
    const chosen = { accent: '#0b655a', surface: '#ffffff', text: '#17201e' };
    expect(themeOf(chosen)).toMatchObject(chosen);
  });
});

describe('themeCss', () => {
  it('names no address and opens no rule of its own, whatever fonts are named', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), (font) => {
        const parsed = widgetSchema.safeParse({ font });
        if (!parsed.success) return;
        const css = themeCss(parsed.data);
        expect(css).not.toMatch(/url|@import|[<\\]/);
        expect(css.split('{')).toHaveLength(4);
      }),
    );
    for (const font of ['a;} body{', 'x:url(//evil)', '"half', "it's", 'a/*', 'a\\'])
      expect(widgetSchema.safeParse({ font }).success, font).toBe(false);
    expect(themeCss(widgetSchema.parse({ font: '"Source Sans 3", Arial' }))).toContain('--font:"Source Sans 3", Arial,');
  });

  it('follows the system, or stays light or dark when told to', () => {
    expect(themeCss(widgetSchema.parse({}))).toContain('prefers-color-scheme:dark');
    const dark = themeCss(widgetSchema.parse({ scheme: 'dark' }));
    expect(dark).toContain('color-scheme:dark!important');
    expect(dark).not.toContain('@media');
  });
});
