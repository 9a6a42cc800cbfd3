import { changePasswordBody, forgotPasswordBody, resetPasswordBody } from '@parley/contract/auth';
import { defineRoute } from '@parley/platform/http/define-route';
import { changePassword } from './change-password.ts';
import { forgotPassword } from './forgot-password.ts';
import type { Identity } from './identity.ts';
import { resetPassword } from './reset-password.ts';

const tag = 'Sign-in';

/** Endpoints for passwords that are forgotten or changed. */
export function passwordRoutes(identity: Identity) {
  return [
    defineRoute({
      method: 'post',
      path: '/v1/auth/forgot-password',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Send a link for choosing a new password',
      description: 'The answer is the same whether the address is known or not.',
      body: forgotPasswordBody,
      success: { status: 204 },
      errors: [],
      handle: ({ body, request }) => forgotPassword(identity, request, body.email),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/reset-password',
      access: 'public',
      limit: 'credential',
      sameOrigin: true,
      tag,
      summary: 'Choose a new password with the link that was sent',
      description: 'The link is good once, for an hour. The person is signed out everywhere.',
      body: resetPasswordBody,
      success: { status: 204 },
      errors: ['link_invalid', 'password_rejected'],
      handle: ({ body, request }) => resetPassword(identity, { ...body, request }),
    }),
    defineRoute({
      method: 'post',
      path: '/v1/auth/change-password',
      access: 'person',
      limit: 'credential',
      tag,
      summary: 'Change your password',
      description: 'You are signed out everywhere else.',
      body: changePasswordBody,
      success: { status: 204 },
      errors: ['wrong_password', 'password_rejected', 'second_factor_required', 'fresh_sign_in_required'],
      handle: ({ body, caller, request, reply }) => changePassword(identity, caller, { ...body, request, reply }),
    }),
  ];
}
