import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';

export const ssoKinds = ['oidc', 'saml'] as const;
export type SsoKind = (typeof ssoKinds)[number];

/** What somebody becomes who signs in through a connection for the first time. */
export const ssoDefaultRoles = ['admin', 'editor', 'agent', 'viewer'] as const;
export type SsoDefaultRole = (typeof ssoDefaultRoles)[number];

const name = z.string().trim().min(1).max(120);
const issuer = z.string().trim().min(1).max(1_000);
const address = z.url({ protocol: /^https?$/ }).max(2_000);
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/);
const claimName = z.string().trim().min(1).max(300);
const secret = z.string().min(1).max(2_000);
const metadataXml = z.string().min(1).max(200_000);

/** How an OpenID Connect provider is asked and understood. */
export const oidcSettingsSchema = z.strictObject({
  clientId: z.string().trim().min(1).max(500).nullable().default(null),
  clientAuthentication: z.enum(['client_secret_basic', 'client_secret_post']).default('client_secret_basic'),
  scopes: z
    .array(z.string().regex(/^[\x21\x23-\x5b\x5d-\x7e]{1,200}$/))
    .max(20)
    .default(['openid', 'email', 'profile']),
  /** The claim that holds the e-mail address; Entra ID may need `preferred_username`. */
  emailClaim: claimName.default('email'),
});
export type OidcSettings = z.infer<typeof oidcSettingsSchema>;

/** How a SAML provider is asked and understood. */
export const samlSettingsSchema = z.strictObject({
  /** Where people are sent to sign in (HTTP-Redirect). */
  signInUrl: address.nullable().default(null),
  /** The provider's signing certificates as PEM; several while one takes over from another. */
  certificates: z.array(z.string().min(1).max(10_000)).max(10).default([]),
  /** The attribute that names a person for good; the NameID when null. */
  subjectAttribute: claimName.nullable().default(null),
  /** The attribute that holds the e-mail address; the usual names are tried when null. */
  emailAttribute: claimName.nullable().default(null),
  /** Where the provider publishes its metadata, if it was imported from there. */
  metadataUrl: address.nullable().default(null),
  /** What the provider may encrypt assertions for, as PEM; null when it may not. The connection's metadata holds it too. */
  encryptionCertificate: z.string().max(10_000).nullable().default(null),
});
export type SamlSettings = z.infer<typeof samlSettingsSchema>;

const samlInput = z.strictObject({
  signInUrl: address.nullable().optional(),
  certificates: z.array(z.string().min(1).max(10_000)).max(10).optional(),
  subjectAttribute: claimName.nullable().optional(),
  emailAttribute: claimName.nullable().optional(),
  /** The provider's metadata: fills in `issuer`, `signInUrl` and `certificates`. */
  metadataXml: metadataXml.optional(),
  /** Where to read the provider's metadata, now; giving it again reads it again. */
  metadataUrl: address.nullable().optional(),
  /** Whether the provider may encrypt its assertions: makes a key if there is none. False forgets it. */
  encryption: z.boolean().optional(),
});

const oidcInput = z.strictObject({
  clientId: z.string().trim().min(1).max(500).nullable().optional(),
  clientSecret: secret.nullable().optional(),
  clientAuthentication: oidcSettingsSchema.shape.clientAuthentication.unwrap().optional(),
  scopes: oidcSettingsSchema.shape.scopes.unwrap().optional(),
  emailClaim: claimName.optional(),
});

const changes = {
  issuer: issuer.nullable().optional(),
  /** Whether people are sent here, and sessions begun through it open the tenant. */
  enabled: z.boolean().optional(),
  /** Whether a sign-in may begin at the provider (SAML only). Off, such an answer is refused. */
  idpInitiated: z.boolean().optional(),
  /** Null lets only invited people in. */
  defaultRole: z.enum(ssoDefaultRoles).nullable().optional(),
  /** The domains whose people are sent here; every verified domain of the tenant when empty. */
  domains: z.array(domain).max(50).optional(),
  oidc: oidcInput.optional(),
  saml: samlInput.optional(),
};

export const createSsoConnectionBody = z.strictObject({ kind: z.enum(ssoKinds), name, ...changes });
export type CreateSsoConnectionBody = z.infer<typeof createSsoConnectionBody>;

export const updateSsoConnectionBody = z.strictObject({ name: name.optional(), ...changes });
export type UpdateSsoConnectionBody = z.infer<typeof updateSsoConnectionBody>;

/** What keeps a connection from being switched on. */
export const ssoMissingParts = ['issuer', 'clientId', 'clientSecret', 'signInUrl', 'certificates'] as const;
export type SsoMissingPart = (typeof ssoMissingParts)[number];

const certificateSchema = z.object({
  pem: z.string(),
  /** SHA-256, in hexadecimal with colons. */
  fingerprint: z.string(),
  subject: z.string(),
  validUntil: z.iso.datetime(),
});

export const ssoConnectionSchema = z
  .object({
    id: idOutput('ssoConnection'),
    kind: z.enum(ssoKinds),
    name: z.string(),
    issuer: z.string().nullable(),
    enabled: z.boolean(),
    idpInitiated: z.boolean(),
    defaultRole: z.enum(ssoDefaultRoles).nullable(),
    domains: z.array(z.string()),
    oidc: oidcSettingsSchema.extend({ hasClientSecret: z.boolean() }).nullable(),
    saml: samlSettingsSchema
      .extend({ certificates: z.array(certificateSchema), encryptionCertificate: certificateSchema.nullable() })
      .nullable(),
    /** What the provider must be told: OpenID Connect needs the first, SAML the others. */
    addresses: z.object({ redirectUrl: z.string().nullable(), acsUrl: z.string().nullable(), entityId: z.string().nullable() }),
    missing: z.array(z.enum(ssoMissingParts)),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: 'SsoConnection' });
export type SsoConnectionResponse = z.infer<typeof ssoConnectionSchema>;

/** What a test of a connection can find. Errors keep people out; warnings will, or may. */
export const ssoFindings = {
  incomplete: 'error',
  domain_missing: 'error',
  provider_unreachable: 'error',
  issuer_differs: 'error',
  endpoint_insecure: 'error',
  code_flow_missing: 'error',
  authentication_method_missing: 'error',
  algorithm_missing: 'error',
  keys_missing: 'error',
  certificate_unreadable: 'error',
  certificate_expired: 'error',
  pkce_not_announced: 'warning',
  email_claim_not_announced: 'warning',
  certificate_expires_soon: 'warning',
  certificates_differ: 'warning',
  disabled: 'warning',
} as const satisfies Record<string, 'error' | 'warning'>;
export type SsoFinding = keyof typeof ssoFindings;

export const ssoTestSchema = z
  .object({
    ok: z.boolean(),
    findings: z.array(
      z.object({
        code: z.enum(Object.keys(ssoFindings) as [SsoFinding, ...SsoFinding[]]),
        severity: z.enum(['error', 'warning']),
        /** What was found, in plain words. */
        text: z.string(),
      }),
    ),
  })
  .meta({ id: 'SsoTest' });
export type SsoTest = z.infer<typeof ssoTestSchema>;

export const startSsoBody = z.strictObject({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(3)
    .max(254)
    .regex(/^[^\s@]+@[^\s@]+$/),
  /** The tenant to open, for somebody signed in who is its member: its connection is taken, whatever the address. */
  openTenantId: idInput('tenant').optional(),
  /** A path below `/app/` to go to afterwards. */
  returnTo: z.string().max(1_000).optional(),
  /** `link` connects the identity with the person who is signed in now. */
  purpose: z.enum(['sign_in', 'link']).default('sign_in'),
});
export type StartSsoBody = z.infer<typeof startSsoBody>;

/** Null when this address has no single sign-on here: the answer is the same whoever is known. */
export const startSsoSchema = z.object({ redirectTo: z.string().nullable() }).meta({ id: 'SsoStart' });

/** Whether the tenant is opened by its single sign-on only. */
export const ssoPolicySchema = z.strictObject({ required: z.boolean() }).meta({ id: 'SsoPolicy' });
