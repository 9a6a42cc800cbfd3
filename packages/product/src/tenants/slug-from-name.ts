import { tenantSlug } from '@parley/contract/tenants';

const maxLength = 30;

/** A slug that reads like the name: `Café Noir & Co.` gives `cafe-noir-co`; `tenant` when nothing of the name can be written so. */
export function slugFromName(name: string): string {
  const plain = name
    .replaceAll('ß', 'ss')
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, maxLength)
    .replaceAll(/^-+|-+$/g, '');
  return [plain, `${plain}-bots`].find((slug) => tenantSlug.safeParse(slug).success) ?? 'new-tenant';
}
