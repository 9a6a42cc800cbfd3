'use client';

import { type CSSProperties, createElement, type ReactElement, useEffect, useRef, useState } from 'react';
import { holdWidget } from './hold-widget.ts';
import type { ParleyOptions } from './load-parley.ts';
import type { Parley, ParleyContext, ParleyEvents } from './parley.ts';

export { useParley } from './use-parley.ts';

type Listener<Name extends keyof ParleyEvents> = (event: ParleyEvents[Name]) => void;

/** Which chat is shown, whose it is, and what the page wants to know of it. */
export interface ParleyWidgetProps extends ParleyOptions {
  /** The user the site's server vouches for. Once it is left out again, the visitor is forgotten, as when a user signs out. */
  identity?: { externalId?: string | undefined; signature: string } | undefined;
  /** What the page says of itself with each question. */
  context?: ParleyContext | undefined;
  /** Of the `<parley-chat>` of the layout `inline`, whose size the page decides. */
  className?: string | undefined;
  style?: CSSProperties | undefined;
  onOpen?: Listener<'open'> | undefined;
  onClose?: Listener<'close'> | undefined;
  onReady?: Listener<'ready'> | undefined;
  onMessage?: Listener<'message'> | undefined;
  onAnswer?: Listener<'answer'> | undefined;
  /** With the code `not_loaded` where the server did not give the widget. */
  onError?: Listener<'error'> | undefined;
}

/**
 * Shows the chat of a bot while it is mounted. Renders nothing but, for the layout `inline`, the `<parley-chat>` it lies in; on a
 * server it does nothing else. A bot has one chat on a page, so mount it once.
 */
export function ParleyWidget(props: ParleyWidgetProps): ReactElement | null {
  const { server, bot, layout, className, style } = props;
  const parley = useHeld(props);
  useListeners(parley, props);
  useIdentity(parley, props.identity);
  const context = JSON.stringify(props.context);
  useEffect(() => {
    if (context !== undefined) parley?.setContext(JSON.parse(context));
    return context === undefined ? undefined : () => parley?.setContext();
  }, [parley, context]);
  return layout === 'inline' ? createElement('parley-chat', { key: `${server} ${bot}`, bot, class: className, style }) : null;
}

function useHeld(props: ParleyWidgetProps): Parley | undefined {
  const { server, bot, layout, position, language, openAtOnce, dataLayer, nonce } = props;
  const [parley, setParley] = useState<Parley>();
  const latest = useLatest(props);
  useEffect(() => {
    let isMounted = true;
    const hold = holdWidget({ server, bot, layout, position, language, openAtOnce, dataLayer, nonce });
    hold.ready.then(
      (loaded) => isMounted && setParley(loaded),
      () => isMounted && latest.current.onError?.({ bot, code: 'not_loaded' }),
    );
    return () => {
      isMounted = false;
      setParley(undefined);
      hold.release();
    };
  }, [server, bot, layout, position, language, openAtOnce, dataLayer, nonce, latest]);
  return parley;
}

function useListeners(parley: Parley | undefined, props: ParleyWidgetProps): void {
  const latest = useLatest(props);
  useEffect(() => {
    if (!parley) return;
    const listeners: { [Name in keyof ParleyEvents]: Listener<Name> } = {
      open: (event) => latest.current.onOpen?.(event),
      close: (event) => latest.current.onClose?.(event),
      ready: (event) => latest.current.onReady?.(event),
      message: (event) => latest.current.onMessage?.(event),
      answer: (event) => latest.current.onAnswer?.(event),
      error: (event) => latest.current.onError?.(event),
    };
    const names = Object.keys(listeners) as (keyof ParleyEvents)[];
    for (const name of names) parley.on(name, listeners[name]);
    return () => {
      for (const name of names) parley.off(name, listeners[name]);
    };
  }, [parley, latest]);
}

/** Tells the chat who the user is, once each time that changes, whatever is rendered in between. */
function useIdentity(parley: Parley | undefined, identity: ParleyWidgetProps['identity']): void {
  const told = useRef<{ parley: Parley; externalId: string | undefined; signature: string | undefined }>(undefined);
  const { externalId, signature } = identity ?? {};
  useEffect(() => {
    const before = told.current;
    if (!parley || (before?.parley === parley && before.externalId === externalId && before.signature === signature)) return;
    told.current = { parley, externalId, signature };
    if (signature !== undefined) parley.identify(externalId ?? null, signature);
    else if (before?.signature !== undefined) parley.reset();
  }, [parley, externalId, signature]);
}

/** What was rendered last, for what happens later. */
function useLatest<Value>(value: Value): { readonly current: Value } {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}
