import type { Parley } from './parley.ts';

/** Which chat a page shows, and how. What is left out is as the bot has it. */
export interface ParleyOptions {
  /** Where Parley is, such as `https://chat.example.com`. */
  server: string;
  /** The public id of the bot. */
  bot: string;
  /** `bubble` is a button in a corner, `page` fills the page, and `inline` is a `<parley-chat>` that the page places itself. */
  layout?: 'bubble' | 'page' | 'inline' | undefined;
  /** Where a line ends or begins: right or left in English. */
  position?: 'end' | 'start' | undefined;
  /** Such as `de`; else the page's `lang` decides, then the visitor's browser. */
  language?: string | undefined;
  /** Opens the chat as soon as it is loaded. */
  openAtOnce?: boolean | undefined;
  /** The name of a global array that is told what happens, such as `dataLayer`. */
  dataLayer?: string | undefined;
  /** Of a content security policy that lets in scripts by nonce. */
  nonce?: string | undefined;
}

/** What `widget.js` puts into the page. */
interface PageApi {
  bot?: (id: string) => Parley;
}

const inline = new Map<string, Promise<void>>();

/**
 * Loads the widget from the server it belongs to and resolves to the chat of a bot. A bot has one chat on a page: to load it again
 * gives the same. Rejects when the server does not answer and where there is no page, and may be called again then.
 */
export async function loadParley(options: ParleyOptions): Promise<Parley> {
  if (typeof document === 'undefined') throw new Error('Parley can be loaded in a browser only.');
  const src = new URL('widget.js', options.server.endsWith('/') ? options.server : `${options.server}/`).href;
  await (options.layout === 'inline' ? addInlineScript(src, options) : addScript(src, options));
  // Until then widget.js waits too, and began to first.
  if (document.readyState === 'loading')
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  const api = (window as { Parley?: PageApi }).Parley?.bot?.(options.bot);
  if (!api) throw new Error('Parley does not work in this browser.');
  return api;
}

/** One script serves every `<parley-chat>` of a page. */
function addInlineScript(src: string, options: ParleyOptions): Promise<void> {
  const known = inline.get(src);
  if (known) return known;
  const added = addScript(src, options);
  inline.set(src, added);
  added.catch(() => inline.delete(src));
  return added;
}

function addScript(src: string, { bot, layout, position, language, openAtOnce, dataLayer, nonce }: ParleyOptions): Promise<void> {
  const script = document.createElement('script');
  const data = { bot: layout === 'inline' ? undefined : bot, layout: layout === 'page' ? layout : undefined, position, lang: language };
  for (const [name, value] of Object.entries({ ...data, dataLayer, open: openAtOnce ? '' : undefined }))
    if (value !== undefined) script.dataset[name] = value;
  if (nonce !== undefined) script.nonce = nonce;
  script.src = src;
  script.async = true;
  return new Promise((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => {
      script.remove();
      reject(new Error(`Parley could not be loaded from ${src}.`));
    };
    document.head.append(script);
  });
}
