import { z } from 'zod';
import { findCssFaults } from './custom-css.ts';

/** The languages the widget's own words come in. */
export const widgetLanguages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'tr', 'ar', 'ja', 'zh'] as const;
export type WidgetLanguage = (typeof widgetLanguages)[number];

const color = z.string().regex(/^#[0-9A-Fa-f]{6}$/, 'must be a colour such as #0b655a');

/** Three colours are chosen; every other is made from them, so that all of it can be read. */
const colors = (accent: string, surface: string, text: string) =>
  z.strictObject({ accent: color.default(accent), surface: color.default(surface), text: color.default(text) }).prefault({});

/** How a bot's widget looks and behaves on a site. */
export const widgetSchema = z
  .strictObject({
    light: colors('#0b655a', '#ffffff', '#17201e'),
    dark: colors('#63cdb9', '#1a2220', '#edf2f0'),
    /** `auto` follows the visitor's system. */
    scheme: z.enum(['auto', 'light', 'dark']).default('auto'),
    /** Fonts by name, best first, of which the page or the visitor has one; null for the system's. None is fetched. */
    font: z
      .string()
      .max(200)
      .regex(/^[\p{L}\p{N} ,"'-]+$/u, 'must be font names with commas between them')
      .refine((stack) => (stack.match(/"/g)?.length ?? 0) % 2 === 0 && (stack.match(/'/g)?.length ?? 0) % 2 === 0, 'must close its quotes')
      .nullable()
      .default(null),
    /** Of the panel's corners, in pixels; everything in it is rounded alike. */
    radius: z.int().min(0).max(28).default(16),
    shadow: z.enum(['none', 'soft', 'strong']).default('soft'),
    size: z.enum(['small', 'medium', 'large']).default('medium'),
    /** Where a line ends or begins: right or left in English, left or right in Arabic. */
    position: z.enum(['end', 'start']).default('end'),
    /** What the launcher opens: a panel above it, or one as high as the window beside the page. */
    layout: z.enum(['bubble', 'side']).default('bubble'),
    launcherIcon: z.enum(['bubble', 'question', 'spark']).default('bubble'),
    /** Beside the icon; empty for the icon alone. */
    launcherText: z.string().trim().max(40).default(''),
    /** Of the launcher alone; null for the accent. What stands on it is made to be read. */
    launcherColor: color.nullable().default(null),
    /** Over the chat; empty for the bot's name. */
    title: z.string().trim().max(60).default(''),
    showAvatar: z.boolean().default(true),
    /** Whether a chat begins with the questions the bot suggests. */
    showSuggestions: z.boolean().default(true),
    /** Says below the chat whose work it is; only some plans may leave it out. */
    branding: z.boolean().default(true),
    /** A small picture as a data address, shown in the header; null for none. */
    logo: z
      .string()
      .max(40_000)
      .regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+=*$/, 'must be a PNG, JPEG or WebP picture as a data address')
      .nullable()
      .default(null),
    /** Rules of the tenant's own for parts of the widget. Nothing can be fetched, moved or hidden by them. */
    customCss: z
      .string()
      .max(8_000)
      .default('')
      .superRefine((css, context) => {
        for (const message of findCssFaults(css).slice(0, 5)) context.addIssue({ code: 'custom', message });
      }),
    /** Opens by itself after this long, once per tab, where the window is large enough; null waits for the visitor. */
    openAfterSeconds: z.int().min(0).max(3600).nullable().default(null),
    /** Plays a short tone when an answer is ready that the visitor does not see. */
    sound: z.boolean().default(false),
    /** Words in place of the widget's own, by language and the name of the text. Those of `fixedTexts` stay as they are. */
    texts: z.partialRecord(z.enum(widgetLanguages), z.record(z.string().regex(/^[A-Za-z_]{1,60}$/), z.string().max(500))).default({}),
  })
  .meta({ id: 'WidgetConfig' });
/** What a visitor is always told, whatever a tenant writes: that a machine talks to them. */
export const fixedTexts: readonly string[] = ['notice', 'automated'];
export type WidgetConfig = z.infer<typeof widgetSchema>;

export const appearanceQuery = z.strictObject({ language: z.enum(widgetLanguages).default('en') });

/** What a page needs to paint a bot's widget before anybody talks to it; anybody may read it. */
export const appearanceSchema = z
  .object({
    /** Rules for the widget's shadow root: nothing in it names an address. */
    css: z.string(),
    position: widgetSchema.shape.position.unwrap(),
    layout: widgetSchema.shape.layout.unwrap(),
    /** The path of the launcher's icon in a square of 24. */
    iconPath: z.string(),
    launcherText: z.string(),
    title: z.string(),
    showAvatar: z.boolean(),
    openAfterSeconds: z.int().nullable(),
    /** It opens, or a flow begins, without the visitor having asked for it. */
    actsAlone: z.boolean(),
    sound: z.boolean(),
    /** What the launcher says, in the language that was asked for. */
    words: z.object({
      openChat: z.string(),
      closeChat: z.string(),
      chatUnavailable: z.string(),
      tryAgain: z.string(),
      dismiss: z.string(),
      newAnswer: z.string(),
      reply: z.string(),
    }),
    /** Words of the tenant's own in that language, by the name of the text. */
    texts: z.record(z.string(), z.string()),
  })
  .meta({ id: 'WidgetAppearance' });
export type WidgetAppearance = z.infer<typeof appearanceSchema>;
