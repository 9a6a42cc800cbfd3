import { queryOptions, useQuery } from '@tanstack/react-query';
import { apiOf, take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';

export type Passkey = components['schemas']['Passkey'];

/** The key of a person's passkeys. */
export const passkeysKey = ['auth', 'passkeys'] as const;

const passkeysQuery = queryOptions({
  queryKey: passkeysKey,
  queryFn: async ({ signal }) => (await take(apiOf().GET('/v1/auth/passkeys', { signal }))).items,
});

/** The passkeys of the person. */
export function usePasskeys() {
  return useQuery(passkeysQuery);
}
