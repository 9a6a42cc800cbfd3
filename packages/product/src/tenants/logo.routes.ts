import { logoTypes, maxLogoBytes } from '@parley/contract/tenants';
import { defineRoute } from '@parley/platform/http/define-route';
import { auditTrail } from '../audit/public.ts';
import { getLogo } from './get-logo.ts';
import { clearLogo, setLogo } from './set-logo.ts';

const tag = 'Tenant';
const path = '/v1/tenant/logo';

/** Endpoints of the picture that stands for a tenant. */
export function logoRoutes() {
  return [
    defineRoute({
      method: 'get',
      path,
      access: 'tenant.read',
      tag,
      summary: 'Read the logo',
      success: { status: 200, contentType: [...logoTypes] },
      errors: ['not_found'],
      handle: async ({ caller }) => {
        const logo = await getLogo(caller.scope);
        return new Response(new Uint8Array(logo.content), {
          headers: {
            'content-type': logo.type,
            'content-disposition': 'inline; filename="logo"',
            'cache-control': 'private, max-age=60',
          },
        });
      },
    }),
    defineRoute({
      method: 'put',
      path,
      access: 'tenant.write',
      tag,
      summary: 'Set the logo',
      description: 'The body is the picture: PNG, JPEG or WebP, up to 256 KiB and 4,096 pixels a side.',
      bytes: { maxBytes: maxLogoBytes, contentTypes: logoTypes },
      success: { status: 204 },
      errors: ['document_type_mismatch', 'image_too_large'],
      handle: ({ caller, body, request }) => setLogo(caller.scope, { ...body, trail: auditTrail(caller, request) }),
    }),
    defineRoute({
      method: 'delete',
      path,
      access: 'tenant.write',
      tag,
      summary: 'Remove the logo',
      success: { status: 204 },
      errors: [],
      handle: ({ caller, request }) => clearLogo(caller.scope, { trail: auditTrail(caller, request) }),
    }),
  ];
}
