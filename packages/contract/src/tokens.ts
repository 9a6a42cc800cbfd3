import { z } from 'zod';

/** What a client that is no browser holds: an access token for ten minutes, and a refresh token for the next one. */
export const tokenPairSchema = z
  .object({
    tokenType: z.literal('Bearer'),
    accessToken: z.string(),
    /** Seconds. */
    expiresIn: z.int().positive(),
    /** Good once: each refresh gives another. */
    refreshToken: z.string(),
    /** When the refresh token is over if it is not used. */
    refreshExpiresAt: z.iso.datetime(),
  })
  .meta({ id: 'TokenPair' });
export type TokenPairResponse = z.infer<typeof tokenPairSchema>;

const refreshToken = z.string().min(1).max(400);

export const tokenBody = z.discriminatedUnion('grantType', [
  z.strictObject({
    grantType: z.literal('password'),
    email: z.string().trim().toLowerCase().pipe(z.email().max(254)),
    password: z.string().min(1).max(1000),
    /** Of the authenticator app, or a backup code; asked for by `second_factor_required`. */
    code: z.string().trim().min(1).max(40).optional(),
    /** What the client is called in the person's list of sessions. */
    clientName: z.string().trim().min(1).max(120).optional(),
  }),
  z.strictObject({ grantType: z.literal('refresh_token'), refreshToken }),
]);

export const revokeTokenBody = z.strictObject({ refreshToken });

/** A JSON Web Key Set (RFC 7517) with the public keys access tokens are signed with. */
export const jwksSchema = z
  .object({
    keys: z.array(
      z.object({ kty: z.string(), crv: z.string(), x: z.string(), kid: z.string(), use: z.literal('sig'), alg: z.literal('EdDSA') }),
    ),
  })
  .meta({ id: 'JsonWebKeySet' });
export type JwksResponse = z.infer<typeof jwksSchema>;
