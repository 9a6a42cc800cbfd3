import type { MailDescription } from '@parley/platform/mail/compose-mail';

/** What a mail about a limit of spending tells. */
export interface SpendNews {
  readonly tenant: string;
  /** Undefined for the tenant's own limit. */
  readonly bot: string | undefined;
  readonly period: 'day' | 'month';
  readonly percent: 50 | 80 | 100;
}

/** The mail to one owner or admin, in German or English. */
export function spendMail(news: SpendNews, reader: { name: string; locale: string }): MailDescription {
  return /^de\b/i.test(reader.locale) ? inGerman(news, reader.name) : inEnglish(news, reader.name);
}

function inEnglish({ tenant, bot, period, percent }: SpendNews, name: string): MailDescription {
  const whose = bot === undefined ? `The bots of ${tenant}` : `The bot ${bot} of ${tenant}`;
  const limit = period === 'day' ? 'daily limit' : 'monthly limit';
  const until = period === 'day' ? 'tomorrow' : 'next month';
  return {
    locale: 'en',
    subject: `${tenant}: ${percent} % of the ${limit} for models is used up`,
    greeting: `Hello ${name},`,
    paragraphs:
      percent === 100
        ? [
            `${whose} may spend no more on models under the ${limit}.`,
            `Until ${until} answers come from cheaper models, from your documents alone, or from a person. To change that, raise the limit under Models.`,
          ]
        : [`${whose} spent ${percent} % of the ${limit} for models.`, 'You can see what for, and change the limit, under Models.'],
    footer: 'You get this mail because you are an owner or admin. Each level is told once a period.',
  };
}

function inGerman({ tenant, bot, period, percent }: SpendNews, name: string): MailDescription {
  const whose = bot === undefined ? `Die Bots von ${tenant}` : `Der Bot ${bot} von ${tenant}`;
  const has = bot === undefined ? 'haben' : 'hat';
  const may = bot === undefined ? 'dürfen' : 'darf';
  const limit = period === 'day' ? 'Tageslimits' : 'Monatslimits';
  const until = period === 'day' ? 'morgen' : 'nächsten Monat';
  return {
    locale: 'de',
    subject: `${tenant}: ${percent} % des ${limit} für Modelle sind verbraucht`,
    greeting: `Hallo ${name},`,
    paragraphs:
      percent === 100
        ? [
            `${whose} ${may} innerhalb des ${limit} nichts mehr für Modelle ausgeben.`,
            `Bis ${until} kommen Antworten von günstigeren Modellen, allein aus Ihren Dokumenten oder von einem Menschen. Das Limit lässt sich unter „Modelle“ erhöhen.`,
          ]
        : [`${whose} ${has} ${percent} % des ${limit} für Modelle ausgegeben.`, 'Wofür, und das Limit selbst, finden Sie unter „Modelle“.'],
    footer: 'Sie erhalten diese Mail, weil Sie Inhaber oder Administrator sind. Jede Stufe wird einmal je Zeitraum gemeldet.',
  };
}
