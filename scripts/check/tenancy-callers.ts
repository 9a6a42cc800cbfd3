/** A file that may call `forTenant`, `asSystem` or `asIdentity`, and why it must. */
export interface AllowedCaller {
  file: RegExp;
  reason: string;
}

/** `forTenant` belongs where a credential was just checked. Add a file here only together with its reason. */
export const forTenantCallers: readonly AllowedCaller[] = [
  { file: /^apps\/server\/src\/cli\/(ask|tenant)\.ts$/, reason: 'the operator, at the command line of the machine, is the credential' },
  { file: /^apps\/server\/src\/seed\.ts$/, reason: 'the demo tenant was just found or created' },
  { file: /^apps\/server\/src\/(http|authenticate[a-z-]*)\.ts$/, reason: 'HTTP authentication: an API key was checked' },
  {
    file: /^packages\/product\/src\/identity\/((sso|social|tokens|operators|api-keys|mails)\/)?[a-z-]+\.ts$/,
    reason: 'credentials are resolved to a tenant here',
  },
  {
    file: /^packages\/product\/src\/members\/own-membership\.ts$/,
    reason: 'a person who signed in names a tenant, and is looked for among its members first',
  },
  { file: /^packages\/product\/src\/members\/open-invitation\.ts$/, reason: "an invitation's secret was checked" },
  { file: /^packages\/product\/src\/onboarding\/create-own-tenant\.ts$/, reason: 'the tenant was just created for who asked' },
  {
    file: /^packages\/product\/src\/operator\/tenants\/(create-tenant-for-owner|invite-owner)\.ts$/,
    reason: 'the operator prepares a tenant for its first owner: it was just created, or has no member yet',
  },
  {
    file: /^packages\/product\/src\/conversations\/find-offered-bot\.ts$/,
    reason: 'a visitor session begins with a bot, whose tenant was just found',
  },
  {
    file: /^packages\/product\/src\/conversations\/preview-links\/open-preview-link\.ts$/,
    reason: "a preview link's secret was checked",
  },
  {
    file: /^packages\/product\/src\/widget\/published-bot\.ts$/,
    reason: 'a page names a bot, whose tenant was just found, and gets what every visitor of the site sees',
  },
  { file: /^packages\/platform\/src\/secrets\/seal-again\.ts$/, reason: 'secrets of the whole installation are sealed again' },
  { file: /^packages\/platform\/src\/jobs\/[a-z-]+\.ts$/, reason: 'the job runner: the tenant comes from the envelope the outbox stamped' },
];

/** `asSystem` sees rows of no tenant in particular. Add a file here only together with its reason. */
export const asSystemCallers: readonly AllowedCaller[] = [
  { file: /^apps\/server\/src\/doctor\/examine-database\.ts$/, reason: 'doctor looks at the schema, not at rows of tenants' },
  { file: /^apps\/server\/src\/open-storage\.ts$/, reason: 'the schema is compared with this build before anything else' },
  {
    file: /^packages\/product\/src\/identity\/((sso|social|tokens|operators|api-keys|mails)\/)?[a-z-]+\.ts$/,
    reason: 'a credential is looked up before its tenant is known',
  },
  {
    file: /^packages\/product\/src\/members\/(open|accept)-invitation\.ts$/,
    reason: 'whoever opens an invitation names no tenant; whose address it was sent to is asked of the person',
  },
  {
    file: /^packages\/product\/src\/onboarding\/(create-own-tenant|find-founder)\.ts$/,
    reason: 'a tenant comes into being together with its owner, before there is anybody to act for it',
  },
  { file: /^packages\/product\/src\/tenants\/[a-z-]+\.ts$/, reason: 'a tenant is created and found by people who are not in it' },
  {
    file: /^packages\/product\/src\/operator\/((tenants|support|mails|models)\/)?[a-z-]+\.ts$/,
    reason: 'the operator looks after all tenants, within what parley_system may',
  },
  {
    file: /^packages\/product\/src\/knowledge\/sources\/find-stuck-sources\.ts$/,
    reason: 'sources nobody works on any more are found for all tenants at once',
  },
  {
    file: /^packages\/product\/src\/knowledge\/crawl\/(find-due-crawls|host-turns)\.ts$/,
    reason: 'crawls of all tenants are gone on with when they are due, and take turns at a host',
  },
  {
    file: /^packages\/product\/src\/conversations\/preview-links\/open-preview-link\.ts$/,
    reason: 'whoever opens a preview link names no tenant',
  },
  { file: /^packages\/product\/src\/bots\/find-tenant-of-bot\.ts$/, reason: 'a widget names a bot before its tenant is known' },
  {
    file: /^packages\/product\/src\/conversations\/find-abandoned-turns\.ts$/,
    reason: 'turns whose process died are found for all tenants at once',
  },
  {
    file: /^packages\/product\/src\/conversations\/find-old-conversations\.ts$/,
    reason: 'tenants that erase old conversations are found together',
  },
  {
    file: /^packages\/product\/src\/answer-tests\/start-nightly-runs\.ts$/,
    reason: 'tenants whose answer tests run each night are found together',
  },
  {
    file: /^packages\/product\/src\/conversations\/running-turns\.ts$/,
    reason: 'one statement saves the progress of the turns of all tenants',
  },
  { file: /^packages\/platform\/src\/jobs\/[a-z-]+\.ts$/, reason: 'the outbox of all tenants is handed to the queue' },
  { file: /^packages\/platform\/src\/secrets\/seal-again\.ts$/, reason: 'secrets of the whole installation are sealed again' },
  { file: /^packages\/platform\/src\/mail\/[a-z-]+\.ts$/, reason: 'mails of all tenants are delivered, and shown to the operator' },
];

/** `asIdentity` reaches what people prove themselves with. */
export const asIdentityCallers: readonly AllowedCaller[] = [
  {
    file: /^packages\/product\/src\/identity\/((sso|social|tokens|operators|api-keys|mails)\/)?[a-z-]+\.ts$/,
    reason: 'people sign in here',
  },
  { file: /^packages\/platform\/src\/secrets\/seal-again\.ts$/, reason: 'secrets of the whole installation are sealed again' },
];
