import { asAdminOf } from '@parley/testing/process/installation-env';

/** The link in the latest mail to an address, of an installation without a mail server, which keeps its mails. */
export async function readLink(env: Readonly<Record<string, string>>, to: string, path: string): Promise<string> {
  const { rows } = await asAdminOf(env['PARLEY_DATA_DIR'] ?? '', (client) =>
    client.query<{ text: string }>('select text from mails where recipient = $1 order by created_at desc, id desc', [to]),
  );
  for (const { text } of rows) {
    const link = text.match(/https?:\/\/\S+/g)?.find((candidate) => new URL(candidate).pathname === path);
    if (link !== undefined) return link;
  }
  throw new Error(`none of ${rows.length} mails to ${to} leads to ${path}`);
}
