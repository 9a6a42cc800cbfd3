import type { PreviewAsk, PreviewScene, PreviewSession } from '@parley/contract/widget-builder';
import { type RefObject, useEffect, useRef } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import type { Bot } from '../use-bots.ts';

/** Shows a scene in the frame it gives, and the next one when it changes; gives the frame a session with the saved draft when it wants to talk. */
export function usePreviewFrame(bot: Bot, scene: PreviewScene | undefined): RefObject<HTMLIFrameElement | null> {
  const { api } = useTenant();
  const frame = useRef<HTMLIFrameElement>(null);
  const ready = useRef<Window>(undefined);
  const latest = useRef(scene);
  latest.current = scene;
  const text = JSON.stringify(scene);

  useEffect(() => {
    const tell = (message: PreviewScene | PreviewSession): void => frame.current?.contentWindow?.postMessage(message, location.origin);
    const onMessage = async ({ source, origin, data }: MessageEvent<PreviewAsk>): Promise<void> => {
      if (origin !== location.origin || source === null || source !== frame.current?.contentWindow) return;
      if (data.parley === 'ready') {
        ready.current = source as Window;
        if (latest.current) tell(latest.current);
      } else if (data.parley === 'session') {
        const session = await take(api.POST('/v1/bots/{botId}/playground', { params: { path: { botId: bot.id } } })).catch(() => null);
        tell({ parley: 'session', id: data.id, session });
      }
    };
    window.addEventListener('message', onMessage);
    return () => window.removeEventListener('message', onMessage);
  }, [api, bot.id]);

  useEffect(() => {
    const shown = frame.current?.contentWindow;
    // One that is not ready asks for it when it is.
    if (text !== undefined && shown && shown === ready.current) shown.postMessage(JSON.parse(text), location.origin);
  }, [text]);
  return frame;
}
