import { Button } from '@mantine/core';
import { IconTestPipe } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import { useTenant } from '../../api/tenant.ts';
import { toast } from '../../ui/toast.ts';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { useText } from '../../ui/use-text.ts';

/** Makes an answer test of the question that was answered here: the bot is to go on doing what it did. */
export function MakeTestButton({ botId, turnId }: { botId: string; turnId: string }) {
  const say = useText();
  const textOf = useProblemText();
  const { api } = useTenant();
  const make = useMutation({
    mutationFn: () => take(api.POST('/v1/bots/{botId}/answer-tests/from-turn', { params: { path: { botId } }, body: { turnId } })),
    onSuccess: () => toast(say('tests.made')),
    onError: (error) => toast(textOf(error)),
  });
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
