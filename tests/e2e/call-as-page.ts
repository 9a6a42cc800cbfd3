import type { Page } from 'playwright-core';

/** Calls the API as the page's own origin would, with the cookies of its browser; anything but a success is thrown. */
export async function callAsPage<Answer>(
  page: Page,
  origin: string,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  data?: object,
  tenant?: string,
): Promise<Answer> {
  const headers = { origin, ...(tenant === undefined ? {} : { 'parley-tenant': tenant }) };
  const response = await page.request.fetch(`${origin}${path}`, { method, headers, ...(data === undefined ? {} : { data }) });
  const text = await response.text();
  if (!response.ok()) throw new Error(`${method} ${path} was answered ${response.status()}: ${text}`);
  return (text === '' ? undefined : JSON.parse(text)) as Answer;
}
