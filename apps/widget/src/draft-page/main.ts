import type { Preview } from '@parley/contract/preview-links';
import type { PreviewAsk, PreviewScene, PreviewSession } from '@parley/contract/widget-builder';
import { type Device, showBar } from './show-bar.ts';
import { wordsOf } from './words-of.ts';
import './style-page.ts';

// The page behind a link to a draft. It stands where the builder stands around its frame, and knows the draft by the secret in the
// address, which a browser sends to no server by itself.
const token = location.hash.slice(1);
const { language, words } = wordsOf(navigator.languages);
const root = document.documentElement;
root.lang = language;
root.dir = language === 'ar' ? 'rtl' : 'ltr';
let visitorToken: string | undefined;
let preview: Preview | undefined;
const frame = document.createElement('iframe');
frame.title = words.frame;

async function ask<Answer>(path: string, body: object): Promise<Answer | null> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, ...body }),
  }).catch(() => null);
  if (answer?.ok) return answer.json() as Promise<Answer>;
  // Too many at once, or no network: the link may be good.
  if (answer !== null && answer.status >= 400 && answer.status < 500 && answer.status !== 429) showEnd(words.ended, words.endedHint);
  return null;
}

function showEnd(title: string, hint: string): void {
  const main = document.createElement('main');
  main.className = 'end';
  main.append(Object.assign(document.createElement('h1'), { textContent: title }));
  main.append(Object.assign(document.createElement('p'), { textContent: hint }));
  document.title = title;
  document.body.replaceChildren(main);
}

function tell(message: PreviewScene | PreviewSession): void {
  frame.contentWindow?.postMessage(message, location.origin);
}

window.addEventListener('message', async ({ source, origin, data }: MessageEvent<PreviewAsk>) => {
  if (source === null || source !== frame.contentWindow || origin !== location.origin || preview === undefined) return;
  if (data.parley === 'session') {
    const session = await ask<{ visitorToken: string }>('/v1/previews/sessions', { visitorToken });
    visitorToken = session?.visitorToken ?? visitorToken;
    tell({ parley: 'session', id: data.id, session });
    return;
  }
  const { botId, appearance, scheme } = preview;
  const isDark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  tell({ parley: 'scene', botId, language, place: 'site', scheme: isDark ? 'dark' : 'light', open: true, appearance });
});

window.addEventListener('hashchange', () => location.reload());

async function start(): Promise<void> {
  const found = await ask<Preview>('/v1/previews', { language });
  if (found === null) {
    if (document.querySelector('.end') === null) showEnd(words.failed, words.failedHint);
    return;
  }
  preview = found;
  document.title = `${found.name} – ${words.preview}`;
  const stage = document.createElement('main');
  stage.append(frame);
  const show = (device: Device): void => {
    stage.dataset['device'] = device;
  };
  show('desktop');
  const until = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(found.expiresAt));
  document.body.append(showBar({ words, name: found.name, until, onDevice: show }), stage);
  frame.src = '/widget-preview';
}

void start();
