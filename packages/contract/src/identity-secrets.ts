import { z } from 'zod';
import { idOutput } from './ids.ts';

/** Who a visitor is to the site, and what the site's own server says to prove it. */
export const signedIdentity = z.strictObject({
  /** The user's id on the site; with a JWT it may be left out, for then `sub` says it. */
  externalId: z.string().min(1).max(200).optional(),
  /** HMAC-SHA256 of the user's id in hexadecimal, or a JWT (HS256) with `sub` and `exp`; both under a secret of the bot. */
  signature: z.string().min(1).max(4_000),
});
export type SignedIdentity = z.infer<typeof signedIdentity>;

/** A secret under which a tenant's server signs who its users are, without the secret itself. */
export const identitySecretSchema = z
  .object({
    id: idOutput('identitySecret'),
    createdAt: z.iso.datetime(),
    /** When signatures under it end to be good; null for the one to sign with. */
    endsAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'IdentitySecret' });
export type IdentitySecretResponse = z.infer<typeof identitySecretSchema>;

export const identitySecretListSchema = z.object({ items: z.array(identitySecretSchema) }).meta({ id: 'IdentitySecretList' });

export const addIdentitySecretBody = z.strictObject({
  /** How long signatures under the secret before stay good; 0 ends it at once, as after a leak. */
  overlapHours: z.int().min(0).max(720).default(24),
});

/** Told once: it cannot be read again. */
export const addedIdentitySecretSchema = identitySecretSchema.extend({ secret: z.string() }).meta({ id: 'AddedIdentitySecret' });
