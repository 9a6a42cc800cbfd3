import { chooseLanguage } from './choose-language.ts';

/** What a site's script tag asks for. */
export interface Embed {
  /** Undefined where the page places chats itself, with `<parley-chat>`. */
  botId: string | undefined;
  /** Where the server is, with a trailing slash: every address of the widget begins with it. */
  base: string;
  openAtOnce: boolean;
  /** Whether the chat is the whole page. */
  isPage: boolean;
  /** Wins over what the bot says; undefined where the tag does not. */
  side: string | undefined;
  language: string;
  /** The global array that is told what happens, for the site's analytics. */
  dataLayer: string | undefined;
}

/** Reads the script tag this loader came from; undefined when it cannot be found. */
export function readEmbed(): Embed | undefined {
  // Only a classic script knows itself; one that a bundler or tag manager turned into a module has to be looked up.
  const script = document.currentScript ?? document.querySelector('script[src*="/widget.js"]');
  if (!(script instanceof HTMLScriptElement)) return undefined;
  const { bot, lang, open, position, layout, dataLayer } = script.dataset;
  return {
    botId: bot,
    base: new URL('.', script.src).href,
    openAtOnce: open !== undefined && open !== 'false',
    isPage: layout === 'page',
    side: position,
    language: chooseLanguage([lang, document.documentElement.lang, ...navigator.languages]),
    dataLayer,
  };
}
