import type { PreviewAsk, PreviewScene, PreviewSession } from '@parley/contract/widget-builder';
import { answerInPlace } from './answer-in-place.ts';
import { keepInMemory } from './keep-in-memory.ts';
import { mountSite } from './mount-site.ts';
import { watchSheet } from './watch-sheet.ts';

// The builder shows this page in a frame and tells it what to show. What is shown is the widget that sites get, loader and panel: this
// script stands in for the parts of the server that know published bots only.
keepInMemory();
const builder = window.parent;
const waiting = new Map<number, (session: object | null) => void>();
const sheet = watchSheet();
let scene: PreviewScene | undefined;

answerInPlace({
  appearance: () => scene?.appearance,
  session: () =>
    new Promise((resolve) => {
      const id = waiting.size;
      waiting.set(id, resolve);
      ask({ parley: 'session', id });
    }),
});

function ask(message: PreviewAsk): void {
  builder.postMessage(message, location.origin);
}

window.addEventListener('message', ({ source, origin, data }: MessageEvent<PreviewScene | PreviewSession>) => {
  if (source !== builder || origin !== location.origin) return;
  if (data.parley === 'session') waiting.get(data.id)?.(data.session);
  else if (data.parley === 'scene') show(data);
});

/** Colours and measures change in place; anything else is shown by a widget that begins anew, with the conversation that went on. */
function show(next: PreviewScene): void {
  const before = scene;
  scene = next;
  document.documentElement.dataset['scheme'] = next.scheme;
  const restyled =
    before !== undefined && withoutStyle(before) === withoutStyle(next) && sheet.restyle(before.appearance.css, next.appearance.css);
  if (!restyled) mountSite(next);
}

function withoutStyle({ appearance, scheme: _scheme, ...others }: PreviewScene): string {
  return JSON.stringify({ ...others, appearance: { ...appearance, css: '' } });
}

ask({ parley: 'ready' });
