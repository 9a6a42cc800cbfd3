import { SecretOnce } from '../../../ui/secret-once.tsx';
import { useText } from '../../../ui/use-text.ts';

/** The codes for when the app is lost, shown this once. */
export function BackupCodes({ codes, onStored }: { codes: readonly string[]; onStored: () => void }) {
  const say = useText();
  return (
    <SecretOnce
      label={say('account.codes')}
      secret={codes}
      warning={say('account.codesText')}
      fileName="parley-backup-codes.txt"
      onStored={onStored}
    />
  );
}
