import type { Session } from '../api/session.ts';

const memory = 'parley.tenant';

/** Where a person arrives who asked for nothing in particular: the tenant of last time, else the first one, else the console of those who run the installation. */
export function homeOf(session: Session) {
  const slugs = session.tenants.map((tenant) => tenant.slug);
  const last = localStorage.getItem(memory);
  const slug = slugs.find((candidate) => candidate === last) ?? slugs[0];
  if (slug === undefined && session.operator) return { to: '/operator/tenants' } as const;
  return slug === undefined ? ({ to: '/no-tenant' } as const) : ({ to: '/t/$slug', params: { slug } } as const);
}

/** Makes this tenant the one to come back to in this browser. */
export function rememberTenant(slug: string): void {
  localStorage.setItem(memory, slug);
}
