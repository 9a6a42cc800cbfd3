/** A format whose digits stand at several places, as of telephone numbers, fractions and powers, or that depends on a condition. */
const beyond = /[0#?][^0#?.,]+[0#?]|E[+-]|\//i;

interface Form {
  before: string;
  digits: string;
  after: string;
}

/**
 * A number as its spreadsheet shows it: with its currency, unit and decimals, as a percentage, with zeros in front. Thousands
 * are not parted, since whether by a comma, a point or a space hangs on where it is looked at. A form that is not known is left aside.
 */
export function showNumber(value: number, format: string): string {
  const plain = plainNumber(value);
  const forms = format.match(/(?:"[^"]*"|\[[^\]]*\]|\\.|[^;])+/g) ?? [];
  if (forms.length === 0 || /\[[<>=]/.test(format)) return plain;
  const own = value < 0 ? forms[1] : value === 0 ? forms[2] : undefined;
  const form = readForm(own ?? forms[0] ?? '');
  if (beyond.test(form.digits)) return plain;
  const sign = own === undefined && value < 0 ? '-' : '';
  const percent = form.before.includes('%') || form.after.includes('%');
  const size = percent ? Number((Math.abs(value) * 100).toPrecision(15)) : Math.abs(value);
  const digits = form.digits === 'General' ? plainNumber(size) : writeDigits(size, form.digits);
  return `${sign}${form.before}${digits}${form.after}`.trim();
}

/** What a calculation with binary fractions leaves behind is no part of a number: spreadsheets show fifteen digits. */
function plainNumber(value: number): string {
  return String(Number(value.toPrecision(15)));
}

/** Parts a form into its places for digits and the text around them; colours and paddings are no text. */
function readForm(format: string): Form {
  const form: Form = { before: '', digits: '', after: '' };
  const literals: string[] = [];
  for (const [part] of format.matchAll(/"[^"]*"|\[[^\]]*\]|[\\_*].|General|[0#?.,]+|./gi)) {
    const literal = literalOf(part);
    if (literal === undefined) {
      form.digits += form.digits === '' ? part : `${literals.splice(0).join('')}${part}`;
    } else if (form.digits === '') form.before += literal;
    else literals.push(literal);
  }
  form.after = literals.join('');
  return form;
}

function literalOf(part: string): string | undefined {
  if (/^(?:General|[0#?.,]+)$/i.test(part)) return /^[.,]+$/.test(part) ? part : undefined;
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith('[')) return /^\[\$([^\]-]*)/.exec(part)?.[1] ?? '';
  if (part.startsWith('\\')) return part.slice(1);
  if (part.startsWith('_')) return ' ';
  return part.startsWith('*') ? '' : part;
}

function writeDigits(size: number, digits: string): string {
  if (digits === '') return '';
  const thousands = /,*$/.exec(digits)?.[0].length ?? 0;
  const [whole = '', fraction = ''] = digits.replaceAll(',', '').split('.');
  const scaled = Number((size / 1_000 ** thousands).toPrecision(15));
  const [units = '', decimals = ''] = scaled.toFixed(Math.min(fraction.length, 20)).split('.');
  const kept = fraction.replace(/[#?]+$/, '').length;
  const shown = decimals.replace(/0+$/, '').padEnd(kept, '0');
  const places = (whole.match(/0/g) ?? []).length;
  const padded = units === '0' && places === 0 && shown === '' && !/[#]/.test(whole) ? '' : units.padStart(places, '0');
  return shown === '' ? padded : `${padded}.${shown}`;
}
