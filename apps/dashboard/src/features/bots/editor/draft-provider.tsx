import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { apiOf, take } from '../../../api/client.ts';
import { ProblemError } from '../../../api/problem.ts';
import { useTenant } from '../../../api/tenant.ts';
import { botKey } from '../use-bot.ts';
import { type Bot, botsKey } from '../use-bots.ts';
import { type BotConfig, DraftContext, type DraftEditing } from './draft-context.ts';
import { differingFields, rebaseDraft } from './rebase-draft.ts';

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
  // Saved elsewhere and read again meanwhile: taken over as long as nothing waits here.
  if (!changed && bot.revision > begun.revision) startFrom(bot);

  function startFrom(saved: Bot): void {
    setBegun({ draft: saved.draft, revision: saved.revision });
    setDraft(saved.draft);
    setClashes(null);
  }

  const { mutateAsync, isPending, error, reset } = useMutation({
    mutationFn: () => saveDraft({ slug, botId: bot.id, draft, revision: begun.revision }),
    onSuccess: async (saved) => {
      startFrom(saved);
      queryClient.setQueryData(botKey(slug, bot.id), saved);
      await queryClient.invalidateQueries({ queryKey: botsKey(slug) });
    },
    onError: async (failure) => {
      if (!(failure instanceof ProblemError) || failure.code !== 'conflict') return;
      const theirs = await take(apiOf(slug).GET('/v1/bots/{botId}', { params: { path: { botId: bot.id } } }));
      const rebased = rebaseDraft({ begun: begun.draft, mine: draft, theirs: theirs.draft });
      setBegun({ draft: theirs.draft, revision: theirs.revision });
      setDraft(rebased.draft);
      setClashes(rebased.clashes);
      queryClient.setQueryData(botKey(slug, bot.id), theirs);
    },
  });
  const editing: DraftEditing = {
    draft,
    change: (fields: Partial<BotConfig>) => setDraft((current) => ({ ...current, ...fields })),
    changed,
    readOnly: !may('bots.write'),
    issues: error instanceof ProblemError ? error.issues : [],
    save: async () => (changed ? mutateAsync() : bot),
    discard: () => {
      setDraft(begun.draft);
      setClashes(null);
      reset();
    },
    saving: isPending,
    error: error instanceof ProblemError && error.code === 'conflict' ? null : error,
    clashes,
  };
  return <DraftContext value={editing}>{children}</DraftContext>;
}

function saveDraft({ slug, botId, ...body }: { slug: string; botId: string; draft: BotConfig; revision: number }): Promise<Bot> {
  return take(apiOf(slug).PATCH('/v1/bots/{botId}', { params: { path: { botId } }, body }));
}
