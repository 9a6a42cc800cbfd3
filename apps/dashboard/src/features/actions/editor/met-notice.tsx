import type { MessageId } from '../../../locales/catalogue.ts';
import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';

const names: Record<string, MessageId> = {
  ...{ title: 'actions.titleField', name: 'actions.name', description: 'actions.when', fields: 'actions.fields', thanks: 'actions.thanks' },
  ...{ mailTo: 'actions.mailTo', appointmentMinutes: 'actions.minutes', webhookUrl: 'actions.webhook', method: 'actions.method' },
  ...{ url: 'actions.url', effect: 'actions.effect', headers: 'actions.headers', body: 'actions.body', timeoutMs: 'actions.timeout' },
  ...{ retries: 'actions.retries', parameters: 'actions.parameters', result: 'actions.result' },
};

/** Says that somebody else saved the action while this form was filled in, and what both of them changed. */
export function MetNotice({ clashes }: { clashes: readonly string[] }) {
  const say = useText();
  const nameOf = (field: string): string => {
    const id = names[field];
    return id === undefined ? field : say(id);
  };
  return (
    <Notice tone="warning" title={say('actions.metTitle')}>
      {clashes.length === 0 ? say('bot.metText') : say('bot.clashText', { fields: clashes.map(nameOf).join(', ') })}
    </Notice>
  );
}
