const prefix = /^\/t\/([^/]+)(\/.*)$/;

/** Takes the tenant off a path that begins with one: `/t/acme/v1/bots` is `/v1/bots` of `acme`. Any other path stays as it is. */
export function splitTenantPath(path: string): { readonly tenant: string | undefined; readonly path: string } {
  if (!path.startsWith('/t/')) return { tenant: undefined, path };
  const [, tenant, rest = path] = prefix.exec(path) ?? [];
  return { tenant, path: rest };
}
