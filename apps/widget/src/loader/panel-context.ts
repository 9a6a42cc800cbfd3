import type { FlowOpening } from '@parley/contract/flows';
import type { WidgetAppearance } from '@parley/contract/widget';

/** What the loader hands to the panel when the visitor first opens it. */
export interface PanelContext {
  /** The widget's shadow root, which already holds the launcher. */
  root: ShadowRoot;
  botId: string;
  /** Where the server is, with a trailing slash. */
  base: string;
  /** One of the widget's languages, as an HTML `lang`. */
  language: string;
  /** `inline` and `page` have nothing to close. */
  layout: string;
  /** Undefined where the server did not say. */
  appearance: Promise<WidgetAppearance | undefined>;
  /** The global array that is told what happens, for the site's analytics. */
  dataLayer: string | undefined;
  /** An answer is ready. */
  onUnread: () => void;
  /** The visitor closed the panel from inside it. */
  onClose: () => void;
}

export interface Panel {
  /** Shows the panel, with a flow that begins there; `focus` is false when the page opened it and not the visitor. */
  open(focus: boolean, opening?: FlowOpening): Promise<void>;
  close(): void;
  /** Does what the page asks for: `send`, `reset`, `on` and `off`. */
  call(verb: string, args: unknown[]): void;
}

/** What the panel's file exports. */
export interface PanelModule {
  createPanel(context: PanelContext): Panel;
}
