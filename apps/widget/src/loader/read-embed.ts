import { chooseLanguage } from './choose-language.ts';

/** What a site's script tag asks for. */
export interface Embed {
  botId: string;
  /** Where the server is, with a trailing slash: every address of the widget begins with it. */
  base: string;
  openAtOnce: boolean;
  side: 'start' | 'end';
  language: string;
}

/** Reads the script tag this loader came from; undefined when it does not name a bot. */
export function readEmbed(): Embed | undefined {
  // Only a classic script knows itself; one that a bundler or tag manager turned into a module has to be looked up.
  const script = document.currentScript ?? document.querySelector('script[data-bot][src*="/widget.js"]');
  if (!(script instanceof HTMLScriptElement)) return undefined;
  const { bot, lang, open, position } = script.dataset;
  if (!bot) return undefined;
  return {
    botId: bot,
    base: new URL('.', script.src).href,
    openAtOnce: open !== undefined && open !== 'false',
    side: position === 'start' ? 'start' : 'end',
    language: chooseLanguage([lang, document.documentElement.lang, ...navigator.languages]),
  };
}
