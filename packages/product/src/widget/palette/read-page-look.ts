import { Parser } from 'htmlparser2';

/** What of a page says how its site looks. */
export interface PageLook {
  /** Colours that the page says are its own. */
  said: string[];
  /** Addresses of style sheets. */
  sheets: string[];
  /** Rules within the page. */
  css: string;
  /** Addresses of icons, the best first. */
  icons: string[];
}

const longestCss = 500_000;

/** Reads a page's colours, style sheets and icons. */
export function readPageLook(html: string, pageUrl: string): PageLook {
  const look: PageLook = { said: [], sheets: [], css: '', icons: [] };
  const icons: { href: string; rank: number }[] = [];
  let inStyle = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'style') inStyle = true;
      if (attributes['style'] !== undefined && look.css.length < longestCss) look.css += `x{${attributes['style']}}`;
      if (name === 'meta' && /^(?:theme-color|msapplication-tilecolor)$/i.test(attributes['name'] ?? ''))
        look.said.push(attributes['content'] ?? '');
      if (name !== 'link') return;
      const href = URL.parse(attributes['href'] ?? '', pageUrl)?.href;
      const rel = (attributes['rel'] ?? '').toLowerCase();
      if (href === undefined) return;
      if (rel.includes('stylesheet')) look.sheets.push(href);
      else if (rel.includes('apple-touch-icon')) icons.push({ href, rank: 2 });
      else if (rel.includes('icon') && !href.endsWith('.svg')) icons.push({ href, rank: 1 });
      else if (rel.includes('mask-icon')) look.said.push(attributes['color'] ?? '');
    },
    ontext(text) {
      if (inStyle && look.css.length < longestCss) look.css += text;
    },
    onclosetag(name) {
      if (name === 'style') inStyle = false;
    },
  });
  parser.end(html);
  const fallback = new URL('/favicon.ico', pageUrl).href;
  look.icons = [...icons.sort((a, b) => b.rank - a.rank).map(({ href }) => href), fallback];
  return look;
}
