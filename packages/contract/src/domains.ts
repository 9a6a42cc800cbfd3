import { z } from 'zod';
import { idOutput } from './ids.ts';

/** `sso` sends people with an address of the domain to the tenant's identity provider; `host` serves its dashboard and widget. */
export const domainPurposes = ['sso', 'host'] as const;
export type DomainPurpose = (typeof domainPurposes)[number];

const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;

/** A domain name in the letters of DNS; others are written as `xn--…`. */
export const domainName = z
  .string()
  .trim()
  .toLowerCase()
  .min(3)
  .max(253)
  .refine(isDomain, { message: 'not a domain name' })
  .meta({ example: 'acme.example' });

export const domainSchema = z
  .object({
    id: idOutput('tenantDomain'),
    domain: z.string(),
    purpose: z.enum(domainPurposes),
    /** The DNS record that proves the domain is yours. Leave it: it is looked for again every day. */
    record: z.object({ type: z.literal('TXT'), name: z.string(), value: z.string() }),
    verifiedAt: z.iso.datetime().nullable(),
    checkedAt: z.iso.datetime().nullable(),
    /** How many times in a row a verified domain had no record; after three it is given up. */
    failedChecks: z.int().nonnegative(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Domain' });
export type DomainResponse = z.infer<typeof domainSchema>;

export const addDomainBody = z.strictObject({ domain: domainName, purpose: z.enum(domainPurposes) });
export type AddDomainBody = z.infer<typeof addDomainBody>;

function isDomain(text: string): boolean {
  const labels = text.split('.');
  return labels.length > 1 && labels.every((each) => label.test(each)) && !/^\d+$/.test(labels.at(-1) ?? '');
}
