import type { WidgetAppearance } from '@parley/contract/widget';
import { createElement, createIcon } from './create-element.ts';

const bubblePath = 'M21 11.5a8.4 8.4 0 0 1-12.2 7.5L3 21l2-5.8A8.5 8.5 0 1 1 21 11.5Z';
const downPath = 'm6 9.5 6 6 6-6';

/** The button that opens the panel, and how to give it the bot's own icon and text. */
export function createLauncher() {
  const icon = createIcon('bubble', bubblePath);
  const button = createElement(
    'button',
    { type: 'button', class: 'launcher', 'aria-haspopup': 'dialog' },
    icon,
    createIcon('down', downPath),
  );
  return {
    button,
    dress({ iconPath, launcherText }: WidgetAppearance): void {
      icon.firstElementChild?.setAttribute('d', iconPath);
      if (launcherText) button.append(createElement('span', { dir: 'auto' }, launcherText));
    },
  };
}
