import type { WidgetLanguage } from '@parley/contract/widget';
import { z } from 'zod';
import { weatherWords } from './weather-words.ts';

const reportSchema = z.object({
  place: z.string(),
  temperature: z.number(),
  wind: z.number(),
  sky: z.string(),
  days: z.array(z.object({ date: z.string(), low: z.number(), high: z.number(), sky: z.string() })),
});

/** Says the weather now in a sentence and each day in a line; says so when there is no such place. */
export function tellWeather(
  data: Readonly<Record<string, unknown>>,
  { place, language }: { place: string; language: WidgetLanguage },
): string {
  const words = weatherWords[language];
  const report = reportSchema.safeParse(data).data;
  if (report === undefined) return words.unknownPlace.replace('{place}', () => place);
  const sky = (said: string): string => words.skies[said] ?? said;
  const number = (value: number): string => value.toLocaleString(language, { maximumFractionDigits: 1 });
  const day = (date: string): string =>
    new Date(`${date}T12:00:00Z`).toLocaleDateString(language, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const { comma, stop } = words;
  const wind = `${words.wind} ${number(report.wind)} km/h`;
  const now = `${report.place}: ${[`${number(report.temperature)} °C`, sky(report.sky), wind].join(comma)}${stop}`;
  const days = report.days.map((each) => `- ${day(each.date)}: ${number(each.low)} – ${number(each.high)} °C${comma}${sky(each.sky)}`);
  return days.length === 0 ? now : `${now}\n\n${days.join('\n')}`;
}
