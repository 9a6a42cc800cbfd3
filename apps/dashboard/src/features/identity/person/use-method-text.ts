import { useText } from '../../../ui/use-text.ts';

const known = { password: 'account.method.password', passkey: 'account.method.passkey', setup: 'account.method.setup' } as const;

/** Says how a session was begun, as `GET /v1/auth/sessions` names it. */
export function useMethodText(): (method: string) => string {
  const say = useText();
  return (method) => {
    if (method.startsWith('sso:')) return say('account.method.sso');
    const id = Object.entries(known).find(([name]) => name === method)?.[1];
    return id === undefined ? (method.split(':').at(-1) ?? method) : say(id);
  };
}
