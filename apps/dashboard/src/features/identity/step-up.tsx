import { lazy, Suspense, useEffect, useState } from 'react';
import { answerProofs } from '../../api/step-up.ts';
import { allWords } from '../../locales/spoken.ts';

const ProofDialog = lazy(async () => {
  const [{ ProofDialog: dialog }] = await Promise.all([import('./proof-dialog.tsx'), allWords()]);
  return { default: dialog };
});

/** Asks for a proof whenever the API wants one before it does something; one of it stands beside all screens. */
export function StepUp() {
  const [settle, setSettle] = useState<(proven: boolean) => void>();
  useEffect(() => answerProofs(() => new Promise((resolve) => setSettle(() => resolve))), []);
  useEffect(() => () => settle?.(false), [settle]);
  if (settle === undefined) return null;
  const onSettled = (proven: boolean): void => {
    settle(proven);
    setSettle(undefined);
  };
  return (
    <Suspense fallback={null}>
      <ProofDialog onSettled={onSettled} />
    </Suspense>
  );
}
