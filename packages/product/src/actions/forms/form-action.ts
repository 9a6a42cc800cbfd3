import type { ActionParameters, FormAction } from '@parley/contract/actions';
import { newId } from '@parley/contract/ids';
import { enqueue } from '@parley/platform/jobs/enqueue';
import { composeMail } from '@parley/platform/mail/compose-mail';
import { queueMail } from '@parley/platform/mail/queue-mail';
import { keepDetails } from '../../contacts/public.ts';
import { ownersOfTenant } from '../../members/public.ts';
import { ownTenant } from '../../tenants/public.ts';
import type { Action } from '../action.ts';
import { postLeadJob } from '../actions.jobs.ts';
import { checkForm } from './check-form.ts';
import { detailsOf } from './details-of.ts';
import { insertLead } from './leads.store.ts';
import { fromLocal, writeCalendar } from './write-calendar.ts';

/** A form as a bot may show it. Carrying it out keeps what was sent, mails it and has it posted, in one transaction. */
export function toFormAction(definition: FormAction, now: () => number): Action {
  const { name, title, description, fields, mailTo, webhookUrl, thanks, appointmentMinutes } = definition;
  const appointed = appointmentMinutes === null ? [] : fields.filter(({ type }) => type === 'date_time').slice(0, 1);
  const start = appointed[0]?.name;
  return {
    name,
    title,
    description,
    parameters: prefillOf(definition),
    effect: 'write',
    form: fields,
    async check(db, given) {
      // The form may have become an appointment after it was shown.
      const wrong = checkForm(appointed, given);
      if (start === undefined || wrong[start] !== undefined) return wrong;
      const { timeZone } = (await ownTenant(db)).settings;
      return fromLocal(given[start] ?? '', timeZone).getTime() < now() ? { [start]: 'in the past' } : {};
    },
    async run({ scope, botId, contactId, conversationId }, given) {
      const id = newId('lead', now());
      const sent = fields.flatMap((field) => {
        const value = String(given[field.name] ?? '').trim();
        return value === '' ? [] : [{ name: field.name, label: field.label, value }];
      });
      const calendar = await scope.transaction(async (db) => {
        const tenant = await ownTenant(db);
        const of = await keepDetails(db, contactId, detailsOf(fields, sent));
        await insertLead(db, { id, botId, contactId: of, conversationId, action: name, title, fields: sent });
        const { timeZone } = tenant.settings;
        const lines = sent.map(({ name: of, label, value }) => {
          const isMoment = fields.some((field) => field.name === of && field.type === 'date_time');
          return `${label}: ${isMoment ? `${value.replace('T', ' ')} (${timeZone})` : value}`;
        });
        const file =
          appointmentMinutes === null || start === undefined
            ? null
            : writeCalendar({
                id,
                title: `${title}: ${tenant.name}`,
                start: String(given[start]),
                minutes: appointmentMinutes,
                timeZone,
                description: lines.join('\n'),
                madeAt: new Date(now()),
              });
        const mail = composeMail({
          locale: tenant.settings.locale,
          subject: `${title}: ${sent[0]?.value ?? ''}`,
          paragraphs: lines,
          footer: `${tenant.name} · ${title}`,
        });
        const readers = mailTo === null ? (await ownersOfTenant(db)).map(({ email }) => email) : [mailTo];
        for (const to of readers) await queueMail(db, { to, kind: 'actions.lead', ...mail, ...(file === null ? {} : { calendar: file }) });
        if (webhookUrl !== null) await enqueue(db, postLeadJob, { leadId: id });
        return file;
      });
      return { data: { sent: true }, reply: { text: thanks, fields: [], calendar } };
    },
  };
}

/** A model may fill in what the visitor has said already; the visitor sends it. */
function prefillOf({ fields }: FormAction): ActionParameters {
  const properties = Object.fromEntries(
    fields.map(({ name, label }) => [name, { type: 'string' as const, description: label, maxLength: 2000 }]),
  );
  return { type: 'object', properties, required: [], additionalProperties: false };
}
