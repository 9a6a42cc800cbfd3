import type { MailContent } from './mail.ts';

/** What a mail says, in the order it is read. All of it is text: nothing here is taken as HTML. */
export interface MailDescription {
  readonly subject: string;
  readonly greeting?: string;
  readonly paragraphs: readonly string[];
  readonly button?: { readonly label: string; readonly url: string };
  /** Said below a line, smaller: why one got this mail, and what to do if one did not expect it. */
  readonly footer: string;
  /** A language tag such as `de`; English when left out. */
  readonly locale?: string;
}

const maxSubjectLength = 250;
const rightToLeft = /^(ar|fa|he|ur|ps|dv|yi)\b/;

/**
 * Writes a mail as plain text and as HTML from one description. The HTML loads nothing from anywhere and follows a reader's
 * light or dark setting. Throws a `TypeError` for a button that leads elsewhere than to http or https.
 */
export function composeMail(description: MailDescription): MailContent {
  const { greeting, paragraphs, button, footer } = description;
  if (button !== undefined && !/^https?:$/.test(new URL(button.url).protocol)) throw new TypeError('a button leads to http or https');
  const subject = oneLine(description.subject).slice(0, maxSubjectLength);
  const spoken = [...(greeting === undefined ? [] : [greeting]), ...paragraphs];
  const link = button === undefined ? [] : [`${button.label}:\n${button.url}`];
  return {
    subject,
    text: `${[...spoken, ...link, `-- \n${footer}`].join('\n\n')}\n`,
    html: writeHtml({ ...description, subject }, spoken),
  };
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Colours for a light ground; the style sheet turns them where a reader chose dark and the mail program takes style sheets. */
const page = 'margin:0;padding:0;background:#f5f5f4';
const card = 'width:100%;max-width:560px;background:#ffffff;border-radius:8px';
const words = "font:16px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;color:#1c1917";
const buttonLook =
  'display:inline-block;padding:12px 20px;border-radius:6px;background:#1d4ed8;color:#ffffff;font-weight:600;text-decoration:none';
const small = "font:13px/1.5 system-ui,-apple-system,'Segoe UI',sans-serif;color:#78716c";
const dark =
  '@media (prefers-color-scheme:dark){.page{background:#1c1917!important}.card{background:#292524!important}.words{color:#f5f5f4!important}.small{color:#a8a29e!important}.button{background:#60a5fa!important;color:#172554!important}}';

function writeHtml({ subject, button, footer, locale = 'en' }: MailDescription, spoken: readonly string[]): string {
  const direction = rightToLeft.test(locale) ? 'rtl' : 'ltr';
  return [
    '<!doctype html>',
    `<html lang="${escapeHtml(locale)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(subject)}</title>`,
    `<style>${dark}</style>`,
    '</head>',
    `<body class="page" style="${page}">`,
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center" style="padding:24px 12px">`,
    `<table role="presentation" class="card" cellpadding="0" cellspacing="0" style="${card}"><tr><td style="padding:32px">`,
    ...spoken.map((text) => `<p class="words" style="margin:0 0 16px;${words}">${lines(text)}</p>`),
    ...(button === undefined ? [] : writeButton(button)),
    `<p class="small" style="margin:24px 0 0;padding-top:16px;border-top:1px solid #a8a29e;${small}">${lines(footer)}</p>`,
    '</td></tr></table>',
    '</td></tr></table>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The address stands below the button too: it can be read before it is opened, and copied where a button does nothing. */
function writeButton({ label, url }: { label: string; url: string }): string[] {
  return [
    `<p style="margin:24px 0"><a class="button" href="${escapeHtml(url)}" style="${buttonLook}">${escapeHtml(label)}</a></p>`,
    `<p class="small" style="margin:0 0 16px;word-break:break-all;${small}">${escapeHtml(url)}</p>`,
  ];
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}
