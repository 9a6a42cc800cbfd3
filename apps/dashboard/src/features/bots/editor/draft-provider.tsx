import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { apiOf, take } from '../../../api/client.ts';
import { ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import { differingFields, rebase } from '../../../ui/form/rebase.ts';
import { LeaveGuard } from '../../../ui/leave-guard.tsx';
import { botKey } from '../use-bot.ts';
import { type Bot, botsKey } from '../use-bots.ts';
import { type BotConfig, DraftContext, type DraftEditing } from './draft-context.ts';

/**
 * Holds what is typed on a bot's page until it is saved. A save that meets somebody else's puts the changes on top of theirs and
 * waits to be saved again, so that neither is lost without being seen.
 */
export function DraftProvider({ bot, children }: { bot: Bot; children: ReactNode }) {
  const { slug, may } = useTenant();
  const queryClient = useQueryClient();
  const [begun, setBegun] = useState({ draft: bot.draft, revision: bot.revision });
  const [draft, setDraft] = useState(bot.draft);
  const [clashes, setClashes] = useState<readonly string[] | null>(null);
  const changed = differingFields(begun.draft, draft).length > 0;
  // Saved elsewhere and read again meanwhile: taken over as long as nothing waits here. A new name alone changes nothing of the draft.
  if (bot.revision > begun.revision && (!changed || differingFields(begun.draft, bot.draft).length === 0)) startFrom(bot, begun.draft);

  /** What was typed since `sent` left is not in what came back, and waits to be saved in its turn. */
  function startFrom(saved: Bot, sent: BotConfig): void {
    setBegun({ draft: saved.draft, revision: saved.revision });
    setDraft((current) => rebase({ begun: sent, mine: current, theirs: saved.draft }).rebased);
    setClashes(null);
  }

  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: (sent: BotConfig) => saveDraft({ slug, botId: bot.id, draft: sent, revision: begun.revision }),
    onSuccess: async (saved, sent) => {
      startFrom(saved, sent);
      queryClient.setQueryData(botKey(slug, bot.id), saved);
      await queryClient.invalidateQueries({ queryKey: botsKey(slug) });
    },
    onError: async (failure) => {
      if (!(failure instanceof ProblemError) || failure.code !== 'conflict') return;
      const theirs = await take(apiOf(slug).GET('/v1/bots/{botId}', { params: { path: { botId: bot.id } } }));
      const onTheirs = (mine: BotConfig) => rebase({ begun: begun.draft, mine, theirs: theirs.draft });
      setBegun({ draft: theirs.draft, revision: theirs.revision });
      setDraft((current) => onTheirs(current).rebased);
      setClashes(onTheirs(draft).clashes);
      queryClient.setQueryData(botKey(slug, bot.id), theirs);
    },
  });
  const editing: DraftEditing = {
    draft,
    change: (fields: Partial<BotConfig>) => setDraft((current) => ({ ...current, ...fields })),
    changed,
    readOnly: !may('bots.write'),
    issues: error instanceof ProblemError ? error.issues : [],
    save: async () => (changed ? mutateAsync(draft) : bot),
    discard: () => {
      setDraft(begun.draft);
      setClashes(null);
      reset();
    },
    saving: isPending,
    error: error instanceof ProblemError && error.code === 'conflict' ? null : error,
    clashes,
  };
  return (
    <DraftContext value={editing}>
      {children}
      <LeaveGuard waits={changed} />
    </DraftContext>
  );
}

function saveDraft({ slug, botId, ...body }: { slug: string; botId: string; draft: BotConfig; revision: number }): Promise<Bot> {
  return take(apiOf(slug).PATCH('/v1/bots/{botId}', { params: { path: { botId } }, body }));
}
