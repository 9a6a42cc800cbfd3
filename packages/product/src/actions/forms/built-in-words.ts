// cspell:disable: words of several languages
import type { FormAction } from '@parley/contract/actions';

interface FormWords {
  readonly title: string;
  readonly thanks: string;
  /** By the name of the field. */
  readonly labels: Readonly<Record<string, string>>;
}

const german: Readonly<Record<string, FormWords>> = {
  contact_form: {
    title: 'Kontakt aufnehmen',
    thanks: 'Danke. Wir melden uns.',
    labels: { name: 'Name', email: 'E-Mail', phone: 'Telefon', message: 'Nachricht' },
  },
  book_appointment: {
    title: 'Termin vereinbaren',
    thanks: 'Danke. Wir haben Ihre Anfrage und bestätigen den Termin.',
    labels: { name: 'Name', email: 'E-Mail', start: 'Datum und Uhrzeit', message: 'Worum geht es?' },
  },
};

const inGerman = new WeakMap<FormAction, FormAction>();

/** A built-in form as a tenant's visitors read it: in German for tenants whose language that is, else in English. Always the same object. */
export function inWordsOf(locale: string, form: FormAction): FormAction {
  const words = /^de\b/i.test(locale) ? german[form.name] : undefined;
  if (words === undefined) return form;
  const known = inGerman.get(form);
  if (known !== undefined) return known;
  const { title, thanks, labels } = words;
  const worded = { ...form, title, thanks, fields: form.fields.map((field) => ({ ...field, label: labels[field.name] ?? field.label })) };
  inGerman.set(form, worded);
  return worded;
}
