import { z } from 'zod';
import { idOutput } from './ids.ts';

/**
 * `active`: everything. `suspended`: members look, export and take access away, nothing else is changed and nobody is answered.
 * `closed`: its owner does that, and the operator can open it again for thirty days.
 */
export const tenantStatuses = ['active', 'suspended', 'closed'] as const;
export type TenantStatus = (typeof tenantStatuses)[number];

export const tenantPlans = ['free', 'starter', 'professional', 'enterprise'] as const;
export type TenantPlan = (typeof tenantPlans)[number];

/** What a tenant decides about itself; every field has a default. */
export const tenantSettingsSchema = z.strictObject({
  /** IETF language tag of the tenant's own language. */
  locale: z.string().min(2).max(35).default('en'),
  /** IANA time zone name. */
  timeZone: z.string().min(1).max(64).default('UTC'),
  /** Where the tenant says its data is, for its own records. It moves nothing. */
  dataRegion: z.string().trim().max(60).default(''),
  /** The model of bots that name none; `default` follows the installation. */
  defaultModel: z.string().trim().min(1).max(200).default('default'),
  /** After how many days conversations are erased; null keeps them. */
  retentionDays: z.int().min(1).max(3_650).nullable().default(null),
});
export type TenantSettings = z.infer<typeof tenantSettingsSchema>;

const changedSettings = z
  .strictObject({
    ...tenantSettingsSchema.shape,
    locale: tenantSettingsSchema.shape.locale.refine(isLanguageTag, { message: 'not a language tag' }),
    timeZone: tenantSettingsSchema.shape.timeZone.refine(isTimeZone, { message: 'not a time zone' }),
  })
  .partial();

/** Where a browser says that it is, for a tenant of its own; what is no time zone here counts as left out. */
export const browserTimeZone = z.string().max(64).optional();

export const tenantName = z.string().trim().min(1).max(120);

const reservedSlugs = [
  ...['account', 'admin', 'api', 'app', 'assets', 'auth', 'billing', 'blog', 'cdn', 'console', 'dashboard', 'docs', 'ftp', 'help'],
  ...[
    'id',
    'imap',
    'internal',
    'localhost',
    'login',
    'mail',
    'mcp',
    'metrics',
    'mx',
    'ns',
    'openai',
    'operator',
    'parley',
    'pop',
    'public',
  ],
  ...['root', 'security', 'signup', 'smtp', 'sso', 'static', 'status', 'support', 'system', 'test', 'tenant', 'widget', 'www'],
];

/** Lower case letters, digits and single hyphens; used in addresses. Names that addresses need for other things are refused. */
export const tenantSlug = z
  .string()
  .regex(/^[a-z0-9](?:-?[a-z0-9]){1,39}$/)
  .refine((slug) => !reservedSlugs.includes(slug), { message: 'this name is reserved' });

export const tenantSchema = z
  .object({
    id: idOutput('tenant'),
    name: z.string(),
    slug: z.string(),
    status: z.enum(tenantStatuses),
    /** Why it is not active; null when nobody said, or it is. */
    statusReason: z.string().nullable(),
    plan: z.enum(tenantPlans),
    /** Whether members must come through the tenant's own single sign-on. */
    ssoRequired: z.boolean(),
    settings: tenantSettingsSchema,
    createdAt: z.iso.datetime(),
    closedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Tenant' });
export type TenantResponse = z.infer<typeof tenantSchema>;

export const updateTenantBody = z.strictObject({
  name: tenantName.optional(),
  slug: tenantSlug.optional(),
  settings: changedSettings.optional(),
});
export type UpdateTenantBody = z.infer<typeof updateTenantBody>;

export const logoTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type LogoType = (typeof logoTypes)[number];
export const maxLogoBytes = 256 * 1024;

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

/** Names of places only: an offset such as `+01:00` knows no summer. */
/** Whether a text names a time zone, as in `Europe/Berlin`. */
export function isTimeZone(text: string): boolean {
  try {
    return /^[A-Za-z]/.test(text) && new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
