import { randomUUID } from 'node:crypto';
import type { RequestBuilder } from '@parley/testing/route-security/security-world';
import type { AttackedTenant } from './security-tenant.ts';

const nothing: RequestBuilder<AttackedTenant> = () => ({});

/** Of the routes by which an operator runs the installation, and a tenant lets one in. */
export const operatorRequests: Readonly<Record<string, RequestBuilder<AttackedTenant>>> = {
  'GET /v1/operator/settings': nothing,
  'PATCH /v1/operator/settings': () => ({ json: { installationName: 'Parley' } }),
  'GET /v1/operator/audit-entries': nothing,
  'GET /v1/operator/health': nothing,
  'GET /v1/operator/mails': nothing,
  'GET /v1/operator/mails/{mailId}': async ({ tenant: { staff } }) => ({ params: { mailId: await staff.newMail('stored') } }),
  'POST /v1/operator/mails/{mailId}/retry': async ({ tenant: { staff } }) => ({ params: { mailId: await staff.newMail('failed') } }),
  'GET /v1/operator/tenants': nothing,
  'POST /v1/operator/tenants': () => ({ json: { name: 'Another', ownerEmail: `${randomUUID()}@example.com` } }),
  'GET /v1/operator/tenants/{tenantId}': async ({ tenant: { staff } }) => ({ params: { tenantId: await staff.newOtherTenant() } }),
  'PATCH /v1/operator/tenants/{tenantId}': async ({ tenant: { staff } }) => ({
    params: { tenantId: await staff.newOtherTenant() },
    json: { plan: 'professional' },
  }),
  'POST /v1/operator/tenants/{tenantId}/owner-invitations': async ({ tenant: { staff } }) => ({
    params: { tenantId: await staff.newEmptyTenant() },
    json: { email: `${randomUUID()}@example.com` },
  }),
  'POST /v1/operator/tenants/{tenantId}/enter': async ({ tenant: { staff } }) => ({
    params: { tenantId: await staff.newGrantingTenant() },
  }),
  'POST /v1/operator/tenants/{tenantId}/leave': async ({ tenant: { staff } }) => ({ params: { tenantId: await staff.newOtherTenant() } }),
  'GET /v1/support-grants': nothing,
  'POST /v1/support-grants': async ({ tenant: { staff } }) => {
    await staff.makeRoom();
    return { json: { reason: 'A test.' } };
  },
  'DELETE /v1/support-grants/{supportGrantId}': async ({ tenant: { staff } }) => ({
    params: { supportGrantId: await staff.newSupportGrant() },
  }),
  'POST /v1/operator/tenants/{tenantId}/suspend': async ({ tenant: { staff } }) => ({
    params: { tenantId: await staff.newOtherTenant() },
    json: { reason: 'A test.' },
  }),
  'POST /v1/operator/tenants/{tenantId}/resume': async ({ tenant: { staff } }) => ({
    params: { tenantId: await staff.newOtherTenant() },
    json: { reason: 'A test.' },
  }),
  'POST /v1/operator/tenants/{tenantId}/close': async ({ tenant: { staff } }) => ({
    params: { tenantId: await staff.newOtherTenant() },
    json: { reason: 'A test.' },
  }),
  'GET /v1/operator/models': nothing,
  'PUT /v1/operator/models': () => ({
    json: {
      provider: 'openai',
      model: 'gpt-house',
      contextTokens: 8_000,
      maxOutputTokens: null,
      parameters: ['temperature'],
      tools: true,
      prices: { input: '1', output: '2' },
      plans: null,
    },
  }),
  'DELETE /v1/operator/models': () => ({ query: { provider: 'openai', model: 'gpt-house' } }),
};
