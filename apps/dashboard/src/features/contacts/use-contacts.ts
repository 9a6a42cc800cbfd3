import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { take } from '../../api/client.ts';
import type { components } from '../../api/schema.generated.ts';
import { useTenant } from '../../api/tenant.ts';

export type Contact = components['schemas']['Contact'];
export type ReadContact = components['schemas']['ContactDetail'];
export type ErasureReceipt = components['schemas']['ErasureReceipt'];

const contactsKey = (slug: string) => ['tenant', slug, 'contacts'] as const;

/** Contacts of whom something is known, newest page by page; those in whose name, address or number `search` stands where it is given. */
export function useContacts(search: string) {
  const { slug, api } = useTenant();
  return useInfiniteQuery({
    queryKey: [...contactsKey(slug), 'list', search],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 50, ...(search === '' ? {} : { search }), ...(pageParam === null ? {} : { cursor: pageParam }) };
      return take(api.GET('/v1/contacts', { params: { query }, signal }));
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });
}

/** One contact with what they sent and talked about. */
export function useContact(contactId: string) {
  const { slug, api } = useTenant();
  return useQuery({
    queryKey: [...contactsKey(slug), 'one', contactId],
    queryFn: ({ signal }) => take(api.GET('/v1/contacts/{contactId}', { params: { path: { contactId } }, signal })),
  });
}

/** Erases one with everything of theirs, and gives the receipt. All that is kept of the tenant in this browser is asked for anew. */
export function useEraseContact() {
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (contactId: string) => take(api.DELETE('/v1/contacts/{contactId}', { params: { path: { contactId } } })),
    onSuccess: () => {
      for (const list of ['contacts', 'leads', 'conversations'])
        queryClient.removeQueries({ queryKey: ['tenant', slug, list], type: 'inactive' });
      void queryClient.invalidateQueries({ queryKey: [...contactsKey(slug), 'list'] });
    },
  });
}
