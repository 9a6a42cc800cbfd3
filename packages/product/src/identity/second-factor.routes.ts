import {
  backupCodesSchema,
  confirmPersonBody,
  confirmTwoFactorBody,
  secondFactorBody,
  signInResultSchema,
  twoFactorSetupSchema,
} from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import { confirmTwoFactor } from './confirm-two-factor.ts';
import { disableTwoFactor } from './disable-two-factor.ts';
import type { Identity } from './identity.ts';
import { noticeBrowser } from './notice-sign-in.ts';
import { proveSecondFactor } from './prove-second-factor.ts';
import { renewBackupCodes } from './renew-backup-codes.ts';
import { startTwoFactor } from './start-two-factor.ts';

const tag = 'Second factor';

/** Endpoints for authenticator apps and the codes kept for when one is lost. */
export function secondFactorRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/second-factor',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Prove your second factor',
      description: 'Ends a sign-in that asked for it, or proves again who is signed in, which some changes ask for.',
      body: secondFactorBody,
      success: { status: 200, body: signInResultSchema },
      errors: ['wrong_code', 'rate_limited', 'sign_in_expired', 'second_factor_missing', 'conflict'],
      async handle({ body, request, reply }) {
        const { personId, continues } = await proveSecondFactor(identity, { proof: body, request, reply });
        if (continues) identity.browsers.remember({ request, reply }, personId);
        else await noticeBrowser(identity, { personId, request, reply });
        return { state: 'signed_in' as const };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/two-factor/start',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Set an authenticator app up',
      description: 'It counts once a code of it was confirmed.',
      body: confirmPersonBody,
      success: { status: 200, body: twoFactorSetupSchema },
      errors: ['wrong_password', 'fresh_sign_in_required', 'second_factor_exists'],
      async handle({ body, caller, request, reply }) {
        const setup = await startTwoFactor(identity, caller, { ...body, request, reply });
        return { ...setup, secret: new URL(setup.uri).searchParams.get('secret') ?? '' };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/two-factor/confirm',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Switch the second factor on',
      description: 'You are signed out everywhere else.',
      body: confirmTwoFactorBody,
      success: { status: 204 },
      errors: ['wrong_code', 'fresh_sign_in_required', 'second_factor_exists', 'second_factor_missing'],
      handle: ({ body, caller, request, reply }) => confirmTwoFactor(identity, caller, { ...body, request, reply }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/two-factor/disable',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Switch the second factor off',
      body: confirmPersonBody,
      success: { status: 204 },
      errors: ['wrong_password', 'fresh_sign_in_required', 'second_factor_required', 'second_factor_missing'],
      handle: ({ body, caller, request, reply }) => disableTwoFactor(identity, caller, { ...body, request, reply }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/two-factor/backup-codes',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Make new backup codes',
      description: 'Earlier ones are void.',
      body: confirmPersonBody,
      success: { status: 200, body: backupCodesSchema },
      errors: ['wrong_password', 'fresh_sign_in_required', 'second_factor_required', 'second_factor_missing'],
      handle: async ({ body, caller, request, reply }) => ({
        backupCodes: await renewBackupCodes(identity, caller, { ...body, request, reply }),
      }),
    }),
  ];
}
