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

/**
 * A form as a bot may show it. Carrying it out keeps what was sent, mails it and has it posted, in one transaction. `shown` is the same form
 * in the words visitors read, where they are others than the tenant's.
 */
export function toFormAction(definition: FormAction, now: () => number, shown: FormAction = definition): Action {
  const { name, title, description, fields, mailTo, webhookUrl, appointmentMinutes } = definition;
  const appointed = appointmentMinutes === null ? [] : fields.filter(({ type }) => type === 'date_time').slice(0, 1);
  const start = appointed[0]?.name;
  return {
    name,
    title: shown.title,
    description,
    parameters: prefillOf(definition),
    effect: 'write',
    form: shown.fields,
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
      const { calendar, appointment } = await scope.transaction(async (db) => {
        const tenant = await ownTenant(db);
        const details = detailsOf(fields, sent);
        const of = await keepDetails(db, contactId, details);
        await insertLead(db, { id, botId, contactId: of, conversationId, action: name, title, fields: sent });
        const { timeZone } = tenant.settings;
        const linesIn = (words: FormAction): string[] =>
          sent.map(({ name: of, value }) => {
            const field = words.fields.find((each) => each.name === of);
            return `${field?.label}: ${field?.type === 'date_time' ? `${value.replace('T', ' ')} (${timeZone})` : value}`;
          });
        const calendarIn = (words: FormAction): string | null =>
          appointmentMinutes === null || start === undefined
            ? null
            : writeCalendar({
                id,
                title: `${words.title}: ${tenant.name}`,
                start: String(given[start]),
                minutes: appointmentMinutes,
                timeZone,
                description: linesIn(words).join('\n'),
                madeAt: new Date(now()),
              });
        const file = calendarIn(definition);
        const mail = composeMail({
          locale: tenant.settings.locale,
          subject: `${title}: ${sent[0]?.value ?? ''}`,
          paragraphs: linesIn(definition),
          footer: `${tenant.name} · ${title}`,
        });
        const readers = mailTo === null ? (await ownersOfTenant(db)).map(({ email }) => email) : [mailTo];
        for (const to of readers) await queueMail(db, { to, kind: 'actions.lead', ...mail, calendar: file, replyTo: details.email });
        if (webhookUrl !== null) await enqueue(db, postLeadJob, { leadId: id });
        const time = shown.fields.find((field) => field.name === start);
        const moment = { label: time?.label ?? '', value: `${String(given[start ?? '']).replace('T', ' ')} (${timeZone})` };
        return { calendar: calendarIn(shown), appointment: appointmentMinutes === null ? [] : [moment] };
      });
      return { data: { sent: true }, reply: { text: shown.thanks, fields: appointment, calendar } };
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
