import { infiniteQueryOptions, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { type CurrentTenant, useTenant } from '../../api/tenant.ts';

type Schemas = components['schemas'];
export type Action = Schemas['Action'];
export type ActionDefinition = NonNullable<Action['definition']>;
export type RemoteAction = Exclude<ActionDefinition, { kind: 'form' }>;
export type ImportedAction = Schemas['ImportedActions']['items'][number];

/** An action of the tenant's own as it is stored. */
export interface KeptAction {
  definition: ActionDefinition;
  secretNames: readonly string[];
  revision: number;
  usedBy: Action['usedBy'];
}

export function keptIn(action: Action | undefined): KeptAction | undefined {
  if (action?.definition == null || action.revision === null) return undefined;
  const { definition, secretNames, revision, usedBy } = action;
  return { definition, secretNames, revision, usedBy };
}

const actionsKey = (slug: string) => ['tenant', slug, 'actions'] as const;

const actionsQuery = ({ slug, api }: Pick<CurrentTenant, 'slug' | 'api'>) =>
  infiniteQueryOptions({
    queryKey: [...actionsKey(slug), 'page'],
    queryFn: async ({ signal }) => ({ ...(await take(api.GET('/v1/actions', { signal }))), nextCursor: null }),
    initialPageParam: null,
    getNextPageParam: () => null,
  });

/** Everything the tenant's bots can be allowed to do, on one page. */
export function useActionPage() {
  return useInfiniteQuery(actionsQuery(useTenant()));
}

/** Stores a new action, or the one of this id anew if it is still at this revision. */
export function useSaveAction() {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return async (
    id: string | undefined,
    { revision, ...body }: { definition: ActionDefinition; secrets: Record<string, string | null>; revision?: number },
  ): Promise<Action> => {
    const saved =
      id === undefined
        ? await take(api.POST('/v1/actions', { body }))
        : await take(
            api.PUT('/v1/actions/{actionId}', {
              params: { path: { actionId: id } },
              body: revision === undefined ? body : { ...body, revision },
            }),
          );
    await queryClient.invalidateQueries({ queryKey: actionsKey(slug) });
    return saved;
  };
}

/** Reads an action of the tenant's own as it is now. */
export function useReadAction() {
  const { api } = useTenant();
  return async (id: string | undefined): Promise<Action | undefined> =>
    (await take(api.GET('/v1/actions'))).items.find((action) => action.id === id);
}

/** Removes an action of the tenant's own. */
export function useRemoveAction() {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (actionId: string) => take(api.DELETE('/v1/actions/{actionId}', { params: { path: { actionId } } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: actionsKey(slug) }),
  });
}
