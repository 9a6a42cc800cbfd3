import type { MailDescription } from '@parley/platform/mail/compose-mail';
import type { SpendNews } from '../spend-news.ts';

/** The mail about a limit of spending in English. */
export function inEnglish({ tenant, bot, period, percent }: SpendNews, name: string): MailDescription {
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
