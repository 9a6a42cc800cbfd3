import { z } from 'zod';
import { appearanceSchema, type WidgetAppearance, widgetLanguages, widgetSchema } from './widget.ts';

/** An appearance that nobody has saved yet. */
export const tryAppearanceBody = z.strictObject({ widget: widgetSchema, language: z.enum(widgetLanguages).default('en') });

export const triedAppearanceSchema = z
  .object({
    appearance: appearanceSchema,
    /** Colours that could not be read where they were to stand, and what is shown in their place. */
    mended: z.array(
      z.object({
        scheme: z.enum(['light', 'dark']),
        /** What they colour: buttons, the text, or links within it. */
        part: z.enum(['button', 'text', 'link']),
        chosen: z.string(),
        shown: z.string(),
        /** On the background that was chosen, from 1 to 21. */
        chosenContrast: z.number(),
        shownContrast: z.number(),
      }),
    ),
    /** Whether the plan lets the widget go without saying whose work it is. */
    mayHideBranding: z.boolean(),
  })
  .meta({ id: 'TriedAppearance' });
export type TriedAppearance = z.infer<typeof triedAppearanceSchema>;

/** Of pages that the server is to look at. */
const siteUrl = z.url({ protocol: /^https?$/ }).max(2_000);

export const sitePaletteBody = z.strictObject({ url: siteUrl });

export const sitePaletteSchema = z
  .object({
    /** Those that seem to be the site's own, the likeliest first. */
    colors: z.array(z.string()),
    /** Its icon as a data address, when it has one that a browser can draw. */
    icon: z.string().nullable(),
  })
  .meta({ id: 'SitePalette' });
export type SitePalette = z.infer<typeof sitePaletteSchema>;

/** What the builder tells the frame in which a widget is tried. */
export interface PreviewScene {
  parley: 'scene';
  botId: string;
  language: string;
  /** Where the chat stands: over a page, within it, or as a page of its own. */
  place: 'site' | 'inline' | 'page';
  scheme: 'light' | 'dark';
  /** Whether it stands open. */
  open: boolean;
  appearance: WidgetAppearance;
}

/** What the frame asks its builder for: the scene, or a session with the draft. */
export type PreviewAsk = { parley: 'ready' } | { parley: 'session'; id: number };

/** The session that was asked for; null where there is none to be had. */
export interface PreviewSession {
  parley: 'session';
  id: number;
  session: object | null;
}

export const checkInstallationBody = z.strictObject({ url: siteUrl });

/** What may keep a widget from working on a page, or deserves to be known. */
export const installationFindings = [
  'bot_not_published',
  'page_unreachable',
  'error_status',
  'redirected',
  'not_html',
  'no_script',
  'tag_manager',
  'script_in_code',
  'wrong_host',
  'no_bot',
  'wrong_bot',
  'script_idle',
  'script_held',
  'script_twice',
  'mixed_content',
  'script_blocked',
  'connection_blocked',
  'frame_blocked',
  'picture_blocked',
  'not_allowed',
  'allowed_in_draft_only',
] as const;
export type InstallationFinding = (typeof installationFindings)[number];

export const installationCheckSchema = z
  .object({
    /** Where the page was in the end. */
    url: z.string(),
    /** In which ways the bot was found in the page. */
    found: z.array(z.enum(['script', 'element', 'frame'])),
    findings: z.array(
      z.object({
        code: z.enum(installationFindings),
        /** A `problem` keeps visitors from the chat; a `notice` may be meant. */
        level: z.enum(['problem', 'notice']),
        /** What was found, and what to write in its place. */
        facts: z.record(z.string(), z.string()),
      }),
    ),
  })
  .meta({ id: 'InstallationCheck' });
export type InstallationCheck = z.infer<typeof installationCheckSchema>;
