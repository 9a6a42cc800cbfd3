import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { botKey } from '../use-bot.ts';
import { textOfBytes } from './text-of-bytes.ts';

export type AnswerTest = components['schemas']['AnswerTest'];
export type AnswerExpectation = components['schemas']['AnswerExpectation'];
type SaveAnswerTest = Pick<AnswerTest, 'question' | 'expectations'>;
type AnswerTestSettings = components['schemas']['AnswerTestSettings'];

const testsKey = (slug: string, botId: string) => [...botKey(slug, botId), 'answer-tests'] as const;
const settingsKey = (slug: string, botId: string) => [...botKey(slug, botId), 'answer-test-settings'] as const;

/** All answer tests of a bot. */
export function useAnswerTests(botId: string) {
  const { slug, api } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: testsKey(slug, botId),
      queryFn: async ({ signal }) => (await take(api.GET('/v1/bots/{botId}/answer-tests', { params: { path: { botId } }, signal }))).items,
    }),
  );
}

/** Every way to change a bot's answer tests. */
export function useTestChanges(botId: string) {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const params = { path: { botId } };
  const onSuccess = () => queryClient.invalidateQueries({ queryKey: testsKey(slug, botId) });
  const save = useMutation({
    mutationFn: async ({ id, ...body }: SaveAnswerTest & { id: string | undefined }): Promise<unknown> =>
      id === undefined
        ? take(api.POST('/v1/bots/{botId}/answer-tests', { params, body: { ...body, origin: 'written' } }))
        : take(api.PUT('/v1/answer-tests/{answerTestId}', { params: { path: { answerTestId: id } }, body })),
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: (id: string) => take(api.DELETE('/v1/answer-tests/{answerTestId}', { params: { path: { answerTestId: id } } })),
    onSuccess,
  });
  const importCsv = useMutation({
    mutationFn: async (file: File) =>
      take(api.POST('/v1/bots/{botId}/answer-tests/import', { params, body: { csv: textOfBytes(await file.arrayBuffer()) } })),
    onSuccess,
  });
  const propose = useMutation({
    mutationFn: () => take(api.POST('/v1/bots/{botId}/answer-tests/propose', { params, body: { count: 10 } })),
    onSuccess,
  });
  return { save, remove, importCsv, propose };
}

/** What a bot does with its tests, and the way to change it. */
export function useTestSettings(botId: string) {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const queryKey = settingsKey(slug, botId);
  const query = useQuery(
    queryOptions({
      queryKey,
      queryFn: ({ signal }) => take(api.GET('/v1/bots/{botId}/answer-test-settings', { params: { path: { botId } }, signal })),
    }),
  );
  const change = useMutation({
    mutationFn: (body: AnswerTestSettings) => take(api.PUT('/v1/bots/{botId}/answer-test-settings', { params: { path: { botId } }, body })),
    onSuccess: (settings) => queryClient.setQueryData(queryKey, settings),
  });
  return { query, change };
}

/** The sources an answer can be expected to cite, by name. */
export function useSourceChoice() {
  const { slug, api, may } = useTenant();
  return useQuery(
    queryOptions({
      queryKey: ['tenant', slug, 'sources', 'choice'],
      queryFn: async ({ signal }) => {
        const { items } = await take(api.GET('/v1/sources', { params: { query: { limit: 100 } }, signal }));
        return items.map(({ id, name }) => ({ value: id, label: name }));
      },
      enabled: may('knowledge.read'),
    }),
  );
}
