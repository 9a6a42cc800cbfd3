import { hkdfSync } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import { newId } from '@parley/contract/ids';
import type { Database } from '@parley/platform/database/tenancy';
import type { SecretBox } from '@parley/platform/secrets/secret-box';
import type { Log } from '@parley/platform/telemetry/log-port';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { createBetterAuthAdapter } from './better-auth-adapter.ts';
import { StoredSecrets } from './better-auth-secrets.ts';
import { beforeSession } from './better-auth-session-hook.ts';
import { hashPassword, type PasswordCost, verifyPassword } from './hash-password.ts';
import { passwordLength } from './password-rules.ts';

export interface BetterAuthDeps {
  readonly database: Database;
  readonly box: SecretBox;
  /** The installation's current secret. */
  readonly secret: string;
  /** Whether the installation is reached by https. */
  readonly secure: boolean;
  readonly log: Log;
  readonly now: () => number;
  readonly passwordCost: PasswordCost;
  readonly sessionSeconds: number;
}

/** The header in which an address goes to better-auth: it reads addresses from headers only. */
export const addressHeader = 'x-parley-address';

export type BetterAuth = ReturnType<typeof createBetterAuth>;

/**
 * better-auth over Parley's tables. It is never mounted: routes of ours call its functions, so its own rate limits, checks of
 * origins and cookies' attributes do not apply, and every person's e-mail address was verified before the person is stored.
 */
export function createBetterAuth(deps: BetterAuthDeps) {
  const secret = betterAuthSecret(deps.secret);
  const secrets = new StoredSecrets(deps.box, secret);
  const times = { createdAt: 'created_at', updatedAt: 'updated_at' };
  return betterAuth({
    appName: 'Parley',
    secret,
    // The name passkeys are bound to is the host a request names.
    baseURL: { allowedHosts: ['*'], protocol: deps.secure ? 'https' : 'http', fallback: 'http://localhost' },
    database: createBetterAuthAdapter(deps.database, secrets),
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { log: (level, message) => deps.log.debug({ level, message }, 'better-auth') },
    advanced: {
      cookiePrefix: 'parley',
      useSecureCookies: false,
      disableCSRFCheck: true,
      disableOriginCheck: true,
      ipAddress: { ipAddressHeaders: [addressHeader] },
      database: { generateId: () => newId('session') },
    },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
      password: {
        hash: (password) => hashPassword(password, deps.passwordCost),
        verify: ({ password, hash }) => verifyPassword(password, hash),
      },
    },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', ...times },
      additionalFields: { locale: { type: 'string', required: false } },
    },
    session: {
      modelName: 'sessions',
      expiresIn: deps.sessionSeconds,
      freshAge: 0,
      disableSessionRefresh: true,
      fields: {
        userId: 'person_id',
        token: 'token_hash',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        ...times,
      },
      additionalFields: {
        method: { type: 'string', required: false, input: false },
        secondFactorAt: { type: 'date', required: false, input: false, fieldName: 'second_factor_at' },
      },
    },
    account: {
      modelName: 'sign_in_methods',
      fields: {
        userId: 'person_id',
        providerId: 'provider',
        accountId: 'subject',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        ...times,
      },
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', ...times },
      storeIdentifier: 'hashed',
      disableCleanup: true,
    },
    databaseHooks: { session: { create: { before: beforeSession({ database: deps.database, secrets, now: deps.now }) } } },
    plugins: [
      twoFactor({
        issuer: 'Parley',
        // Whoever has no password proves otherwise that it is them, before better-auth is called.
        allowPasswordless: true,
        backupCodeOptions: {
          amount: 10,
          length: 10,
          storeBackupCodes: { encrypt: async (codes) => codes, decrypt: async (codes) => codes },
        },
        accountLockout: { maxFailedAttempts: 5, durationSeconds: 15 * 60 },
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'second_factors',
            fields: {
              userId: 'person_id',
              backupCodes: 'backup_codes',
              failedVerificationCount: 'failed_verification_count',
              lockedUntil: 'locked_until',
            },
          },
        },
      }),
      passkey({
        rpName: 'Parley',
        registration: { afterVerification: ({ verification }) => requireVerifiedPerson(verification.registrationInfo?.userVerified) },
        authentication: { afterVerification: ({ verification }) => requireVerifiedPerson(verification.authenticationInfo.userVerified) },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        schema: {
          passkey: {
            modelName: 'passkeys',
            fields: {
              userId: 'person_id',
              publicKey: 'public_key',
              credentialID: 'credential_id',
              deviceType: 'device_type',
              backedUp: 'backed_up',
              createdAt: 'created_at',
            },
          },
        },
      }),
    ],
  });
}

/** A passkey stands for two factors, so the device must have asked for a PIN, a finger or a face. */
function requireVerifiedPerson(verified: boolean | undefined): void {
  if (verified !== true)
    throw APIError.from('BAD_REQUEST', { code: 'AUTHENTICATION_FAILED', message: 'the device did not verify the person' });
}

/** better-auth signs its cookies with a key of its own, so that they are good for nothing else. */
export function betterAuthSecret(secret: string): string {
  return Buffer.from(hkdfSync('sha256', secret, '', 'parley better-auth v1', 32)).toString('hex');
}
