import { SecretOnce } from '../../ui/secret-once.tsx';
import { useText } from '../../ui/use-text.ts';

/** The text of a key, which is shown this once. */
export function ShownKey({ token, onStored }: { token: string; onStored: () => void }) {
  const say = useText();
  return <SecretOnce label={say('apiKeys.token')} secret={token} warning={say('apiKeys.tokenHint')} onStored={onStored} />;
}
