import { lazy, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { answerProofs } from '../../api/step-up.ts';
import { allWords } from '../../locales/spoken.ts';

const ProofDialog = lazy(async () => {
  const [{ ProofDialog: dialog }] = await Promise.all([import('./proof-dialog.tsx'), allWords()]);
  return { default: dialog };
});

/**
 * Asks for a proof whenever the API wants one before it does something; one of it stands beside all screens. The question often comes
 * up over another dialog: Escape closes the question alone, and the focus goes back to where it was.
 */
export function StepUp() {
  const [settle, setSettle] = useState<(proven: boolean) => void>();
  const [cameFrom, setCameFrom] = useState<Element | null>(null);
  useEffect(() => {
    const ask = (): Promise<boolean> =>
      new Promise((resolve) => {
        setCameFrom(document.activeElement);
        setSettle(() => resolve);
      });
    return answerProofs(ask);
  }, []);
  useEffect(() => () => settle?.(false), [settle]);
  const onSettled = (proven: boolean): void => {
    settle?.(proven);
    setSettle(undefined);
    // By the next frame the dialog is gone, and nothing else takes the focus.
    requestAnimationFrame(() => cameFrom instanceof HTMLElement && cameFrom.isConnected && cameFrom.focus());
  };
  useEscape(settle !== undefined, () => onSettled(false));
  if (settle === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ProofDialog onSettled={onSettled} />
    </Suspense>
  );
}

/** Tells of Escape before any dialog hears of it, and keeps it from them: each listens to the whole window. */
function useEscape(isAsking: boolean, close: () => void): void {
  const current = useRef({ isAsking, close });
  useLayoutEffect(() => {
    current.current = { isAsking, close };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.isComposing || !current.current.isAsking) return;
      event.stopImmediatePropagation();
      current.current.close();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}
