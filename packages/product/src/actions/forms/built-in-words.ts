// cspell:disable: words of several languages
import type { FormAction } from '@parley/contract/actions';
import type { WidgetLanguage } from '@parley/contract/widget';

/** Title, thanks, and the labels of name, e-mail and the form's own two fields in their order. */
type FormWords = readonly [title: string, thanks: string, name: string, email: string, third: string, fourth: string];

/** What visitors read of the built-in forms in the languages of the widget; English stands in the forms. */
const words: Readonly<Record<string, Readonly<Record<Exclude<WidgetLanguage, 'en'>, FormWords>>>> = {
  contact_form: {
    de: ['Kontakt aufnehmen', 'Danke. Wir melden uns.', 'Name', 'E-Mail', 'Telefon', 'Nachricht'],
    fr: ['Nous contacter', 'Merci. Nous vous répondrons.', 'Nom', 'E-mail', 'Téléphone', 'Message'],
    es: ['Contactar con nosotros', 'Gracias. Nos pondremos en contacto con usted.', 'Nombre', 'Correo electrónico', 'Teléfono', 'Mensaje'],
    it: ['Contattaci', 'Grazie. Ci metteremo in contatto con lei.', 'Nome', 'E-mail', 'Telefono', 'Messaggio'],
    pt: ['Contacte-nos', 'Obrigado. Entraremos em contacto.', 'Nome', 'E-mail', 'Telefone', 'Mensagem'],
    nl: ['Contact opnemen', 'Bedankt. We nemen contact met u op.', 'Naam', 'E-mail', 'Telefoon', 'Bericht'],
    pl: ['Skontaktuj się z nami', 'Dziękujemy. Odezwiemy się.', 'Imię i nazwisko', 'E-mail', 'Telefon', 'Wiadomość'],
    tr: ['Bize ulaşın', 'Teşekkürler. Size dönüş yapacağız.', 'Ad', 'E-posta', 'Telefon', 'Mesaj'],
    ar: ['تواصل معنا', 'شكرًا لك. سنتواصل معك.', 'الاسم', 'البريد الإلكتروني', 'الهاتف', 'الرسالة'],
    ja: ['お問い合わせ', 'ありがとうございます。追ってご連絡します。', 'お名前', 'メールアドレス', '電話番号', 'メッセージ'],
    zh: ['联系我们', '谢谢。我们会与您联系。', '姓名', '电子邮箱', '电话', '留言'],
  },
  book_appointment: {
    de: [
      'Termin vereinbaren',
      'Danke. Wir haben Ihre Anfrage und bestätigen den Termin.',
      'Name',
      'E-Mail',
      'Datum und Uhrzeit',
      'Worum geht es?',
    ],
    fr: [
      'Prendre rendez-vous',
      'Merci. Nous avons votre demande et la confirmerons.',
      'Nom',
      'E-mail',
      'Date et heure',
      'De quoi s’agit-il ?',
    ],
    es: [
      'Pedir una cita',
      'Gracias. Tenemos su solicitud y la confirmaremos.',
      'Nombre',
      'Correo electrónico',
      'Fecha y hora',
      '¿De qué se trata?',
    ],
    it: [
      'Prendere un appuntamento',
      'Grazie. Abbiamo la sua richiesta e la confermeremo.',
      'Nome',
      'E-mail',
      'Data e ora',
      'Di che cosa si tratta?',
    ],
    pt: ['Marcar um encontro', 'Obrigado. Temos o seu pedido e vamos confirmá-lo.', 'Nome', 'E-mail', 'Data e hora', 'De que se trata?'],
    nl: ['Afspraak maken', 'Bedankt. We hebben uw aanvraag en bevestigen die.', 'Naam', 'E-mail', 'Datum en tijd', 'Waar gaat het over?'],
    pl: [
      'Umów spotkanie',
      'Dziękujemy. Mamy prośbę i potwierdzimy termin.',
      'Imię i nazwisko',
      'E-mail',
      'Data i godzina',
      'Czego dotyczy?',
    ],
    tr: ['Randevu alın', 'Teşekkürler. Talebinizi aldık ve onaylayacağız.', 'Ad', 'E-posta', 'Tarih ve saat', 'Konu nedir?'],
    ar: ['حجز موعد', 'شكرًا لك. وصلنا طلبك وسنؤكده.', 'الاسم', 'البريد الإلكتروني', 'التاريخ والوقت', 'ما الموضوع؟'],
    ja: [
      '予約する',
      'ありがとうございます。ご希望を受け付けました。確認のうえご連絡します。',
      'お名前',
      'メールアドレス',
      '日時',
      'ご用件',
    ],
    zh: ['预约', '谢谢。我们已收到您的请求，并会予以确认。', '姓名', '电子邮箱', '日期和时间', '事由'],
  },
};

/** A built-in form in the words of a language. */
export function inWordsOf(language: WidgetLanguage, form: FormAction): FormAction {
  const known = language === 'en' ? undefined : words[form.name]?.[language];
  if (known === undefined) return form;
  const [title, thanks, ...labels] = known;
  return { ...form, title, thanks, fields: form.fields.map((field, index) => ({ ...field, label: labels[index] ?? field.label })) };
}
