import type { Panel, PanelContext } from '../loader/panel-context.ts';

/** Builds the panel inside the widget's shadow root, closed. */
export function createPanel(_context: PanelContext): Panel {
  return { open() {}, close() {} };
}
