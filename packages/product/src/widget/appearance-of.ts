import { writeCustomCss } from '@parley/contract/custom-css';
import { launcherWords } from '@parley/contract/locales/launcher-words';
import { themeCss } from '@parley/contract/theme';
import { fixedTexts, type WidgetAppearance, type WidgetConfig, type WidgetLanguage } from '@parley/contract/widget';
import { brandingCss } from './branding-css.ts';
import { launcherCss } from './launcher-css.ts';

const iconPaths: Record<WidgetConfig['launcherIcon'], string> = {
  bubble: 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3 21l2-5.8A8.5 8.5 0 1 1 21 11.5Z',
  question: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3.5v.01M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0Z',
  spark: 'M12 3l2 6.5 6.5 2.5-6.5 2.5L12 21l-2-6.5L3.5 12 10 9.5 12 3Z',
};

interface AppearanceFacts {
  language: WidgetLanguage;
  /** Whether a flow of the bot begins by itself. */
  startsFlows: boolean;
  /** Whether the plan of the tenant lets it do without. */
  mayHideBranding: boolean;
}

/** What a page needs to paint a widget that is set like this, in one language. */
export function appearanceOf(widget: WidgetConfig, { language, startsFlows, mayHideBranding }: AppearanceFacts): WidgetAppearance {
  const { position, layout, launcherIcon, launcherText, title, showAvatar, openAfterSeconds, sound, texts } = widget;
  // That a machine talks to them is said in the widget's own words, whatever a tenant writes.
  const own = Object.entries(texts[language] ?? {}).filter(([name, text]) => !fixedTexts.includes(name) && text.trim() !== '');
  const ownWords = own.filter(([name]) => Object.hasOwn(launcherWords[language], name));
  const branding = widget.branding || !mayHideBranding ? brandingCss : '';
  return {
    css: themeCss(widget) + launcherCss + writeCustomCss(widget.customCss) + branding,
    position,
    layout,
    iconPath: iconPaths[launcherIcon],
    launcherText,
    title,
    showAvatar,
    openAfterSeconds,
    actsAlone: openAfterSeconds !== null || startsFlows,
    sound,
    // What a button shows has to be in its name, so that it can be called by it.
    words: { ...launcherWords[language], ...Object.fromEntries(ownWords), ...(launcherText !== '' && { openChat: launcherText }) },
    texts: Object.fromEntries(own),
  };
}
