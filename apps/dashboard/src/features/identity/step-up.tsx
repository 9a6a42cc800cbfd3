import { lazy, type RefObject, Suspense, useEffect, useLayoutEffect, useRef, useState } from 'react';
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
  const [cameFrom, setCameFrom] = useState<HTMLElement>();
  const focused = useFocused();
  useEffect(() => {
    const ask = (): Promise<boolean> =>
      new Promise((resolve) => {
        setCameFrom(focused.current);
        setSettle(() => resolve);
      });
    return answerProofs(ask);
  }, [focused]);
  useEffect(() => () => settle?.(false), [settle]);
  const onSettled = (proven: boolean): void => {
    settle?.(proven);
    setSettle(undefined);
    if (cameFrom !== undefined) giveFocus(cameFrom, mostFrames);
  };
  useEscape(settle !== undefined, () => onSettled(false));
  if (settle === undefined) return null;
  return (
    <Suspense fallback={null}>
      <ProofDialog onSettled={onSettled} />
    </Suspense>
  );
}

const mostFrames = 60;

/** Focuses a button as soon as it can be, unless something else is: what it did may still be ending, and the dialog going. */
function giveFocus(element: HTMLElement, frames: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) element.focus();
    if (element.isConnected && frames > 0) giveFocus(element, frames - 1);
  });
}

/** What had the focus last. A button that is at work is disabled, and has lost it by the time somebody asks. */
function useFocused(): RefObject<HTMLElement | undefined> {
  const focused = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const listen = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement) focused.current = target;
    };
    document.addEventListener('focusin', listen);
    return () => document.removeEventListener('focusin', listen);
  }, []);
  return focused;
}

/** Tells of Escape before any dialog hears of it, and keeps it from them: each listens to the whole window, in the order they were mounted. */
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
