import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useText } from '../../ui/use-text.ts';
import { useSourceActions } from './use-source-actions.ts';
import type { Source } from './use-sources.ts';

interface RemoveDialogProps {
  sources: readonly Source[];
  opened: boolean;
  onRemoved?: () => void;
  onClose: () => void;
}

const sum = (sources: readonly Source[], count: (source: Source) => number): number =>
  sources.reduce((total, source) => total + count(source), 0);

/** Asks before sources go, and says what goes with them. */
export function RemoveDialog({ sources, opened, onRemoved, onClose }: RemoveDialogProps) {
  const say = useText();
  const { remove } = useSourceActions(() => {
    onClose();
    onRemoved?.();
  });
  const values = {
    count: sources.length,
    name: sources[0]?.name ?? '',
    documents: sum(sources, ({ documentCount, failedCount }) => documentCount + failedCount),
    passages: sum(sources, ({ chunkCount }) => chunkCount),
  };
  return (
    <ConfirmDialog
      opened={opened}
      title={say('sources.removeTitle', values)}
      confirmLabel={say('sources.removeSubmit', values)}
      pending={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(sources)}
      onClose={onClose}
    >
      {say('sources.removeText', values)}
    </ConfirmDialog>
  );
}
