import type { MailDescription } from '@parley/platform/mail/compose-mail';
import type { SpendNews } from '../spend-news.ts';

/** The mail about a limit of spending in German. */
export function inGerman({ tenant, bot, period, percent }: SpendNews, name: string): MailDescription {
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
