import type { MessageId } from '../../../locales/catalogue.ts';

/** Fonts that most devices bring themselves; none is fetched from anywhere. */
export const fonts: readonly { stack: string; label: MessageId }[] = [
  { stack: '', label: 'appearance.font.system' },
  { stack: 'Inter, Roboto, Helvetica Neue, Arial', label: 'appearance.font.grotesque' },
  { stack: 'Seravek, Gill Sans Nova, Ubuntu, Calibri', label: 'appearance.font.humanist' },
  { stack: 'Avenir, Montserrat, Corbel, URW Gothic', label: 'appearance.font.geometric' },
  { stack: 'Hiragino Maru Gothic ProN, Quicksand, Comfortaa, Arial Rounded MT Bold', label: 'appearance.font.rounded' },
  { stack: 'Charter, Georgia, serif', label: 'appearance.font.serif' },
  { stack: 'ui-monospace, Cascadia Code, Menlo, Consolas, monospace', label: 'appearance.font.mono' },
];
