import { lazy, Suspense } from 'react';
import { allWords } from '../locales/spoken.ts';

const Dialog = lazy(async () => {
  const [{ NewTenantDialog }] = await Promise.all([import('../features/tenants/new-tenant-dialog.tsx'), allWords()]);
  return { default: NewTenantDialog };
});

/** Asks for a new tenant; fetched when somebody wants one. */
export function NewTenant({ onClose }: { onClose: () => void }) {
  return (
    <Suspense fallback={null}>
      <Dialog onClose={onClose} />
    </Suspense>
  );
}
