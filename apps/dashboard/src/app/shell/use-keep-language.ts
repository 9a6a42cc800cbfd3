import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { apiOf, take } from '../../api/client.ts';
import { sessionQuery, useSession } from '../../api/session.ts';
import { type Language, languages } from '../../locales/read-language.ts';
import { useLanguage } from '../../ui/language-context.ts';

/** Keeps the language a person chose with the person, so that mails and other browsers speak it too. */
export function useKeepLanguage() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (locale: Language) => take(apiOf().PATCH('/v1/auth/person', { body: { locale } })),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
}

/** Speaks the language the person chose, in whichever browser that was. */
export function usePersonLanguage(): void {
  const { locale } = useSession().person;
  const { choose } = useLanguage();
  const chosen = locale?.slice(0, 2) ?? '';
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice in this browser stands until the person's own changes.
  useEffect(() => {
    if (Object.hasOwn(languages, chosen)) void choose(chosen as Language);
  }, [chosen]);
}
