import { formatId } from '@parley/contract/ids';
import { mailParams, operatorMailDetailSchema, operatorMailQuery, operatorMailSchema } from '@parley/contract/operator-mails';
import { pageOf } from '@parley/contract/pagination';
import type { Database } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import { listMails } from '@parley/platform/mail/list-mails';
import type { Mail } from '@parley/platform/mail/mail';
import { operatorTrail } from '../operator-trail.ts';
import { getOperatorMail } from './get-operator-mail.ts';
import { retryOperatorMail } from './retry-operator-mail.ts';

const tag = 'Operator';
const access = 'operator';

/** The operator's endpoints about mails: without a mail server they are passed on by hand. */
export function operatorMailRoutes({ database }: { database: Database }) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/operator/mails',
      access,
      tag,
      summary: 'List mails',
      description: 'Of the whole installation, the latest first, without what they say.',
      query: operatorMailQuery,
      success: { status: 200, body: pageOf(operatorMailSchema) },
      errors: [],
      handle: async ({ query }) => {
        const page = await listMails(database, query);
        return { ...page, items: page.items.map(toMailResponse) };
      },
    }),
    defineRoute({
      method: 'get',
      path: '/v1/operator/mails/{mailId}',
      access,
      tag,
      summary: 'Read a mail',
      description:
        'What it says is shown where there is no mail server and somebody has to pass it on, and reading it is written into the logs. A mail whose link opens an account that exists is read at the command line of the machine alone.',
      params: mailParams,
      success: { status: 200, body: operatorMailDetailSchema },
      errors: [],
      handle: async ({ caller, params, request }) => {
        const trail = await operatorTrail(database, caller.personId, request);
        const { text, withheld, ...mail } = await getOperatorMail(database, { id: params.mailId, trail });
        return { ...toMailResponse(mail), text, withheld };
      },
    }),
    defineRoute({
      method: 'post',
      path: '/v1/operator/mails/{mailId}/retry',
      access,
      tag,
      summary: 'Try a mail again that was given up',
      params: mailParams,
      success: { status: 204 },
      errors: [],
      handle: async ({ caller, params, request }) =>
        retryOperatorMail(database, { id: params.mailId, trail: await operatorTrail(database, caller.personId, request) }),
    }),
  ];
}

function toMailResponse(mail: Mail) {
  return {
    ...mail,
    id: formatId('mail', mail.id),
    tenantId: mail.tenantId && formatId('tenant', mail.tenantId),
    nextAttemptAt: mail.nextAttemptAt?.toISOString() ?? null,
    createdAt: mail.createdAt.toISOString(),
    sentAt: mail.sentAt?.toISOString() ?? null,
  };
}
