import type { WidgetConfig } from './widget.ts';

type Rgb = readonly [red: number, green: number, blue: number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];

/** WCAG 2.2, success criterion 1.4.3 for text and 1.4.11 for what else has to be seen. */
export const minTextContrast = 4.5;
export const minShapeContrast = 3;

function parse(color: string): Rgb {
  const value = Number.parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

function format(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

/** Rounded as it will be written, so that what is checked is what is shown. */
function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2) => Math.round(from[index] + (to[index] - from[index]) * share);
  return [part(0), part(1), part(2)];
}

function luminance(color: Rgb): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  const [red, green, blue] = color;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function ratio(one: Rgb, other: Rgb): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast of two colours as WCAG counts it, from 1 to 21. */
export function contrastOf(one: string, other: string): number {
  return ratio(parse(one), parse(other));
}

/** Black or white, whichever stands out more. One of them always has more than 4.5 against any colour. */
function poleOf(surface: Rgb): Rgb {
  return ratio(black, surface) >= ratio(white, surface) ? black : white;
}

const steps = Array.from({ length: 41 }, (_, step) => step / 40);

/** The colour nearest to `wanted` that can be read on all of these grounds, on the way to the pole that can. */
function readable(wanted: Rgb, grounds: readonly Rgb[], pole: Rgb, least: number): Rgb {
  const good = steps.map((share) => mix(wanted, pole, share)).find((color) => grounds.every((ground) => ratio(color, ground) >= least));
  return good ?? pole;
}

/** A ground that differs a little from the surface, as far as the pole can still be read on it. */
function tint(surface: Rgb, towards: Rgb, share: number, pole: Rgb): Rgb {
  const good = [1, 0.75, 0.5, 0.25]
    .map((part) => mix(surface, towards, share * part))
    .find((color) => ratio(color, pole) >= minTextContrast);
  return good ?? surface;
}

/**
 * Makes all colours of a widget from the three that were chosen. Where what was chosen cannot be read on its ground, it is moved
 * towards black or white until it can, and no further.
 */
export function themeOf({ accent, surface, text }: WidgetConfig['light']): Record<ThemeColor, string> {
  const ground = parse(surface);
  const pole = poleOf(ground);
  const isDark = pole === white;
  const chosen = parse(accent);
  const soft = tint(ground, parse(text), isDark ? 0.07 : 0.05, pole);
  const bubble = tint(ground, chosen, isDark ? 0.25 : 0.13, pole);
  const warnSoft = tint(ground, [179, 38, 30], isDark ? 0.2 : 0.08, pole);
  const mark = tint(ground, [245, 197, 24], isDark ? 0.35 : 0.4, pole);
  const grounds = [ground, soft, bubble];
  const words = readable(parse(text), [...grounds, mark], pole, minTextContrast);
  const button = readable(chosen, [ground], pole, minShapeContrast);
  return {
    accent: format(button),
    'on-accent': format(readable(poleOf(button), [button], poleOf(button), minTextContrast)),
    ring: format(button),
    surface: format(ground),
    soft: format(soft),
    bubble: format(bubble),
    text: format(words),
    muted: format(readable(mix(words, ground, 0.4), grounds, pole, minTextContrast)),
    line: format(mix(ground, words, 0.16)),
    field: format(readable(mix(ground, words, 0.4), [ground], pole, minShapeContrast)),
    link: format(readable(chosen, grounds, pole, minTextContrast)),
    warn: format(readable(isDark ? [255, 180, 171] : [179, 38, 30], [ground, warnSoft], pole, minTextContrast)),
    'warn-soft': format(warnSoft),
    mark: format(mark),
    'on-mark': format(words),
  };
}

export type ThemeColor =
  | 'accent'
  | 'on-accent'
  | 'ring'
  | 'surface'
  | 'soft'
  | 'bubble'
  | 'text'
  | 'muted'
  | 'line'
  | 'field'
  | 'link'
  | 'warn'
  | 'warn-soft'
  | 'mark'
  | 'on-mark';

const shadows = {
  none: 'none',
  soft: '0 2px 8px rgb(0 0 0/.06),0 16px 48px rgb(0 0 0/.18)',
  strong: '0 4px 16px rgb(0 0 0/.2),0 24px 72px rgb(0 0 0/.4)',
};
const sizes = { small: ['22em', '34em'], medium: ['25.5em', '42em'], large: ['32em', '52em'] } as const;

/** The rules that give a widget its appearance, for a style sheet in its shadow root. They hold checked values only. */
export function themeCss(widget: WidgetConfig): string {
  const [width, height] = sizes[widget.size];
  const shape = {
    radius: `${widget.radius}px`,
    'panel-shadow': shadows[widget.shadow],
    'panel-width': width,
    'panel-height': height,
    ...(widget.font === null ? {} : { font: `${widget.font},system-ui,sans-serif` }),
  };
  const rule = (values: Readonly<Record<string, string>>, scheme = '') =>
    `:host,:host .panel{${scheme}${Object.entries(values)
      .map(([name, value]) => `--${name}:${value}`)
      .join(';')}}`;
  const launcher = launcherRule(widget.launcherColor);
  const fixed = (scheme: 'light' | 'dark') => rule({ ...shape, ...themeOf(widget[scheme]) }, `color-scheme:${scheme}!important;`);
  if (widget.scheme !== 'auto') return fixed(widget.scheme) + launcher;
  return `${rule({ ...shape, ...themeOf(widget.light) })}@media (prefers-color-scheme:dark){${rule(themeOf(widget.dark))}}${launcher}`;
}

/** A launcher in a colour of its own has an icon and a text that can be read on it. */
function launcherRule(launcherColor: string | null): string {
  if (launcherColor === null) return '';
  return `.launcher{background:${launcherColor};color:${format(poleOf(parse(launcherColor)))}}`;
}
