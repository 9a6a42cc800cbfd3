import { Button } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';
import { toast } from '../../ui/toast.ts';
import { useText } from '../../ui/use-text.ts';

/** Makes an answer test of the question that was answered here: the bot is to go on doing what it did. */
export function MakeTestButton({ botId, turnId }: { botId: string; turnId: string }) {
  const say = useText();
  const { api } = useTenant();
  const make = useMutation({
    mutationFn: async () => {
      const { question, expectations } = await take(api.GET('/v1/turns/{turnId}/expectations', { params: { path: { turnId } } }));
      const body = { question, expectations, origin: 'conversation' as const };
      return take(api.POST('/v1/bots/{botId}/answer-tests', { params: { path: { botId } }, body }));
    },
    onSuccess: () => toast(say('tests.made')),
  });
  if (make.error !== null) return <ProblemAlert error={make.error} />;
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      leftSection={<IconTestPipe size={14} aria-hidden />}
      loading={make.isPending}
      disabled={make.isSuccess}
      onClick={() => make.mutate()}
    >
      {say('tests.make')}
    </Button>
  );
}
