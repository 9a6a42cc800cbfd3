import type { MessageId } from '../../../locales/catalogue.ts';
import type { Widget } from './use-appearance.ts';

type Looks = Pick<Widget, 'light' | 'dark' | 'radius' | 'shadow' | 'font' | 'launcherColor'>;

/** Looks to begin with. Words, places and behaviour stay as they are. */
export const presets: readonly { key: string; label: MessageId; looks: Looks }[] = [
  {
    key: 'parley',
    label: 'preset.parley',
    looks: {
      light: { accent: '#0b655a', surface: '#ffffff', text: '#17201e' },
      dark: { accent: '#63cdb9', surface: '#1a2220', text: '#edf2f0' },
      radius: 16,
      shadow: 'soft',
      font: null,
      launcherColor: null,
    },
  },
  {
    key: 'ink',
    label: 'preset.ink',
    looks: {
      light: { accent: '#18181b', surface: '#ffffff', text: '#18181b' },
      dark: { accent: '#fafafa', surface: '#09090b', text: '#fafafa' },
      radius: 12,
      shadow: 'soft',
      font: null,
      launcherColor: null,
    },
  },
  {
    key: 'ocean',
    label: 'preset.ocean',
    looks: {
      light: { accent: '#1d4ed8', surface: '#f8fbff', text: '#0f1d3a' },
      dark: { accent: '#7aa7ff', surface: '#0d1526', text: '#e6eeff' },
      radius: 20,
      shadow: 'soft',
      font: null,
      launcherColor: null,
    },
  },
  {
    key: 'coral',
    label: 'preset.coral',
    looks: {
      light: { accent: '#c93a27', surface: '#fffaf7', text: '#2b1713' },
      dark: { accent: '#ff8f7a', surface: '#221613', text: '#ffeee9' },
      radius: 24,
      shadow: 'strong',
      font: null,
      launcherColor: null,
    },
  },
  {
    key: 'plum',
    label: 'preset.plum',
    looks: {
      light: { accent: '#6d28d9', surface: '#ffffff', text: '#1e1533' },
      dark: { accent: '#b794ff', surface: '#171226', text: '#f0ebff' },
      radius: 18,
      shadow: 'soft',
      font: null,
      launcherColor: null,
    },
  },
  {
    key: 'paper',
    label: 'preset.paper',
    looks: {
      light: { accent: '#7a4b1e', surface: '#fbf7ef', text: '#2a2118' },
      dark: { accent: '#e0b27a', surface: '#1f1a14', text: '#f5ecdf' },
      radius: 4,
      shadow: 'none',
      font: 'Charter, Georgia, serif',
      launcherColor: null,
    },
  },
];
