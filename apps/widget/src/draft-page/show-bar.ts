import type { Words } from './locales/en.ts';

export const devices = ['desktop', 'tablet', 'phone'] as const;
export type Device = (typeof devices)[number];

interface Bar {
  words: Words;
  name: string;
  /** When the link ends, in words. */
  until: string;
  onDevice: (device: Device) => void;
}

/** The line above what is shown: that it is a preview, until when, and on which device. */
export function showBar({ words, name, until, onDevice }: Bar): HTMLElement {
  const bar = document.createElement('header');
  const title = document.createElement('h1');
  const called = Object.assign(document.createElement('bdi'), { textContent: name });
  title.append(Object.assign(document.createElement('strong'), { textContent: words.preview }), ' ', called);
  const hint = Object.assign(document.createElement('small'), { textContent: `${words.hint} ${words.until} ${until}` });
  const said = document.createElement('div');
  said.append(title, hint);
  const choice = document.createElement('fieldset');
  choice.append(Object.assign(document.createElement('legend'), { textContent: words.device }));
  for (const device of devices) {
    const label = document.createElement('label');
    const input = Object.assign(document.createElement('input'), { type: 'radio', name: 'device', checked: device === 'desktop' });
    input.addEventListener('change', () => onDevice(device));
    label.append(input, words[device]);
    choice.append(label);
  }
  bar.append(said, choice);
  return bar;
}
