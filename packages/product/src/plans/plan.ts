import type { TenantPlan } from '@parley/contract/tenants';

/** What only some plans have. */
export type PlanFeature = 'remove_branding' | 'custom_roles' | 'custom_domain' | 'single_sign_on';

/** What a tenant pays, gets and may use. Nothing stands for «as agreed», where a number would be. */
export interface Plan {
  readonly name: TenantPlan;
  /** In US cents; undefined when agreed with each tenant. */
  readonly monthlyPriceCents: number | undefined;
  /** Paid for by the price, each month. */
  readonly included: { readonly conversations: number | undefined };
  /** Undefined means no limit but the installation's own. */
  readonly limits: {
    readonly requestsPerMinute: number | undefined;
    readonly requestsPerMinuteOfKey: number | undefined;
    readonly turnsPerMinute: number | undefined;
    readonly members: number | undefined;
    readonly bots: number | undefined;
    readonly storageBytes: number | undefined;
    /** Pages of web sites that are answered from. */
    readonly sitePages: number | undefined;
  };
  readonly features: ReadonlySet<PlanFeature>;
}

const megabyte = 1024 ** 2;
const gigabyte = 1024 ** 3;
const everything: readonly PlanFeature[] = ['remove_branding', 'custom_roles', 'custom_domain', 'single_sign_on'];

/** The one table of plans. */
export const plans: { readonly [Name in TenantPlan]: Plan & { readonly name: Name } } = {
  free: {
    name: 'free',
    monthlyPriceCents: 0,
    included: { conversations: 100 },
    limits: {
      requestsPerMinute: 300,
      requestsPerMinuteOfKey: 120,
      turnsPerMinute: 60,
      members: 2,
      bots: 1,
      storageBytes: 50 * megabyte,
      sitePages: 100,
    },
    features: new Set(),
  },
  starter: {
    name: 'starter',
    monthlyPriceCents: 4_900,
    included: { conversations: 1_000 },
    limits: {
      requestsPerMinute: 1_200,
      requestsPerMinuteOfKey: 600,
      turnsPerMinute: 300,
      members: 5,
      bots: 3,
      storageBytes: gigabyte,
      sitePages: 1_000,
    },
    features: new Set(['remove_branding']),
  },
  professional: {
    name: 'professional',
    monthlyPriceCents: 19_900,
    included: { conversations: 10_000 },
    limits: {
      requestsPerMinute: 6_000,
      requestsPerMinuteOfKey: 3_000,
      turnsPerMinute: 1_200,
      members: 25,
      bots: 20,
      storageBytes: 20 * gigabyte,
      sitePages: 20_000,
    },
    features: new Set(['remove_branding', 'custom_roles', 'custom_domain']),
  },
  enterprise: {
    name: 'enterprise',
    monthlyPriceCents: undefined,
    included: { conversations: undefined },
    limits: {
      requestsPerMinute: undefined,
      requestsPerMinuteOfKey: undefined,
      turnsPerMinute: undefined,
      members: undefined,
      bots: undefined,
      storageBytes: undefined,
      sitePages: undefined,
    },
    features: new Set(everything),
  },
};
