import { z } from 'zod';
import { localeInput, passwordInput } from './auth.ts';
import { idInput, idOutput } from './ids.ts';
import { socialProviders } from './social-providers.ts';
import { browserTimeZone, tenantName } from './tenants.ts';

export const socialParams = z.object({ provider: z.enum(socialProviders) });

/** Begins a sign-in at a provider. Whoever is new signs up with it, for what the other fields say. */
const signIn = z.strictObject({
  purpose: z.literal('sign_in'),
  /** A path of the dashboard. */
  returnTo: z.string().max(2_000).optional(),
  /** A tenant of one's own, which comes into being with whoever is new. */
  tenantName: tenantName.optional(),
  timeZone: browserTimeZone,
  /** The token of an invitation's link, for whoever is new. */
  invitation: z.string().min(1).max(200).optional(),
  locale: localeInput.optional(),
});

/** Connects an account with whoever is signed in: they sign in with it from then on. Whoever has a password gives it. */
const link = z.strictObject({
  purpose: z.literal('link'),
  returnTo: z.string().max(2_000).optional(),
  currentPassword: passwordInput.optional(),
});

export const startSocialBody = z.discriminatedUnion('purpose', [signIn, link]);
export type StartSocialBody = z.infer<typeof startSocialBody>;

/** Where the browser goes now. */
export const startSocialSchema = z.object({ redirectTo: z.string() }).meta({ id: 'SocialStart' });

/** An account at a provider with which a person signs in. */
const connectedIdentitySchema = z
  .object({
    id: idOutput('signInMethod'),
    provider: z.enum(socialProviders),
    /** What the provider called the person when it was connected, such as an e-mail address. */
    label: z.string().nullable(),
    connectedAt: z.iso.datetime(),
  })
  .meta({ id: 'ConnectedIdentity' });
export type ConnectedIdentityResponse = z.infer<typeof connectedIdentitySchema>;
export const connectedIdentityListSchema = z.object({ items: z.array(connectedIdentitySchema) });
export const connectedIdentityParams = z.object({ connectedIdentityId: idInput('signInMethod') });
