import { Parser } from 'htmlparser2';

/** A script tag that asks for a `widget.js`. */
export interface EmbeddedScript {
  src: string;
  botId: string | undefined;
  nonce: string | undefined;
  /** Why browsers do not run it: the element it stands in, or its type. */
  idle: { element: string } | { type: string } | undefined;
}

/** What of a page has to do with a widget. */
export interface PageEmbeds {
  scripts: EmbeddedScript[];
  /** The bots of `<parley-chat>` elements. */
  elements: string[];
  /** Addresses of frames that show a bot's page. */
  frames: string[];
  /** Policies that stand in the page itself. */
  policies: string[];
  /** Whether a script within the page makes the tag. */
  inCode: boolean;
  /** Whether a tag manager may add what is not in the page. */
  tagManager: boolean;
}

const longestCode = 200_000;

/** Elements whose content a browser with scripts leaves alone. */
const lifeless = ['noscript', 'template'];
const runs = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

/** Finds in a page's HTML how a widget is embedded. What scripts add later is not seen. */
export function readEmbeds(html: string, pageUrl: string): PageEmbeds {
  const found: PageEmbeds = { scripts: [], elements: [], frames: [], policies: [], inCode: false, tagManager: false };
  let code: string | undefined;
  const within: string[] = [];
  const whyIdle = (type = ''): EmbeddedScript['idle'] => {
    const element = within.at(-1);
    if (element !== undefined) return { element };
    return runs.test(type.trim()) ? undefined : { type };
  };
  const parser = new Parser({
    onopentag(name, { src, ...attributes }) {
      if (lifeless.includes(name)) within.push(name);
      const address = src === undefined ? undefined : URL.parse(src.trim(), pageUrl);
      if (name === 'script') {
        code = src === undefined ? '' : undefined;
        if (address?.pathname.endsWith('/widget.js'))
          found.scripts.push({
            src: address.href,
            botId: attributes['data-bot'],
            nonce: attributes['nonce'],
            idle: whyIdle(attributes['type']),
          });
        if (address?.hostname.endsWith('googletagmanager.com')) found.tagManager = true;
      } else if (name === 'parley-chat') found.elements.push(attributes['bot'] ?? '');
      else if (name === 'iframe' && address && /\/c\/bot_[0-9a-z]+\/?$/.test(address.pathname)) found.frames.push(address.href);
      else if (name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy')
        found.policies.push(attributes['content'] ?? '');
    },
    ontext(text) {
      if (code !== undefined && code.length < longestCode) code += text;
    },
    onclosetag(name) {
      if (within.at(-1) === name) within.pop();
      if (name !== 'script' || code === undefined) return;
      if (code.includes('widget.js') && /data-?set|data-bot|bot_[0-9a-z]{26}/i.test(code)) found.inCode = true;
      if (code.includes('googletagmanager.com')) found.tagManager = true;
      code = undefined;
    },
  });
  parser.end(html);
  return found;
}
