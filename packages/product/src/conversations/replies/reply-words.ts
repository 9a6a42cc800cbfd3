// cspell:disable: words of several languages
import type { WidgetLanguage } from '@parley/contract/widget';

/** What the mail with unseen replies says beside them, in one language. */
interface ReplyWords {
  subject(bot: string): string;
  intro(bot: string): string;
  readonly goOn: string;
  readonly where: string;
  /** Where an answer to the mail would go to nobody. */
  readonly unread: string;
  footer(tenant: string): string;
}

/** The languages a visitor may have the widget in. */
export const replyWords: Readonly<Record<WidgetLanguage, ReplyWords>> = {
  en: {
    subject: (bot) => `${bot}: your question was answered`,
    intro: (bot) => `Somebody answered you in the chat of ${bot} after you had left:`,
    goOn: 'Go on in the chat',
    where: 'The chat goes on in the browser in which you began it.',
    unread: 'Nobody reads answers to this mail.',
    footer: (tenant) => `You get this mail because you left this address in the chat of ${tenant}. If it was not you, ignore it.`,
  },
  de: {
    subject: (bot) => `${bot}: Antwort auf Ihre Frage`,
    intro: (bot) => `Im Chat von ${bot} hat Ihnen jemand geantwortet, nachdem Sie gegangen waren:`,
    goOn: 'Im Chat weitersprechen',
    where: 'Das Gespräch geht in dem Browser weiter, in dem Sie es begonnen haben.',
    unread: 'Antworten auf diese E-Mail liest niemand.',
    footer: (tenant) =>
      `Sie erhalten diese E-Mail, weil Sie diese Adresse im Chat von ${tenant} hinterlassen haben. Wenn Sie das nicht waren, ignorieren Sie sie.`,
  },
  fr: {
    subject: (bot) => `${bot} : une réponse à votre question`,
    intro: (bot) => `Quelqu’un vous a répondu dans le chat de ${bot} après votre départ :`,
    goOn: 'Continuer dans le chat',
    where: 'La conversation continue dans le navigateur où vous l’avez commencée.',
    unread: 'Personne ne lit les réponses à cet e-mail.',
    footer: (tenant) =>
      `Vous recevez cet e-mail parce que vous avez laissé cette adresse dans le chat de ${tenant}. Si ce n’était pas vous, ignorez-le.`,
  },
  es: {
    subject: (bot) => `${bot}: respuesta a su pregunta`,
    intro: (bot) => `Alguien le respondió en el chat de ${bot} después de que usted se fuera:`,
    goOn: 'Continuar en el chat',
    where: 'La conversación continúa en el navegador en el que la empezó.',
    unread: 'Nadie lee las respuestas a este correo.',
    footer: (tenant) => `Recibe este correo porque dejó esta dirección en el chat de ${tenant}. Si no fue usted, ignórelo.`,
  },
  it: {
    subject: (bot) => `${bot}: risposta alla sua domanda`,
    intro: (bot) => `Qualcuno le ha risposto nella chat di ${bot} dopo che aveva lasciato la pagina:`,
    goOn: 'Continuare nella chat',
    where: 'La conversazione continua nel browser in cui l’ha iniziata.',
    unread: 'Nessuno legge le risposte a questa e-mail.',
    footer: (tenant) => `Riceve questa e-mail perché ha lasciato questo indirizzo nella chat di ${tenant}. Se non è stato lei, la ignori.`,
  },
  pt: {
    subject: (bot) => `${bot}: resposta à sua pergunta`,
    intro: (bot) => `Alguém respondeu no chat de ${bot} depois de ter saído:`,
    goOn: 'Continuar no chat',
    where: 'A conversa continua no navegador em que a começou.',
    unread: 'Ninguém lê as respostas a este e-mail.',
    footer: (tenant) => `Recebe este e-mail porque deixou este endereço no chat de ${tenant}. Se não foi você, ignore-o.`,
  },
  nl: {
    subject: (bot) => `${bot}: antwoord op uw vraag`,
    intro: (bot) => `Iemand heeft u in de chat van ${bot} geantwoord nadat u was vertrokken:`,
    goOn: 'Verder in de chat',
    where: 'Het gesprek gaat verder in de browser waarin u het bent begonnen.',
    unread: 'Antwoorden op deze e-mail leest niemand.',
    footer: (tenant) =>
      `U ontvangt deze e-mail omdat u dit adres in de chat van ${tenant} hebt achtergelaten. Was u dit niet, negeer hem dan.`,
  },
  pl: {
    subject: (bot) => `${bot}: odpowiedź na Twoje pytanie`,
    intro: (bot) => `Na czacie ${bot} ktoś odpowiedział po Twoim wyjściu:`,
    goOn: 'Kontynuuj na czacie',
    where: 'Rozmowę można kontynuować w przeglądarce, w której się zaczęła.',
    unread: 'Odpowiedzi na tę wiadomość nikt nie czyta.',
    footer: (tenant) => `Otrzymujesz tę wiadomość, ponieważ na czacie ${tenant} podano ten adres. Jeśli to nie Ty, zignoruj ją.`,
  },
  tr: {
    subject: (bot) => `${bot}: sorunuza yanıt`,
    intro: (bot) => `${bot} sohbetinde siz ayrıldıktan sonra biri size yanıt verdi:`,
    goOn: 'Sohbete devam et',
    where: 'Görüşme, başlattığınız tarayıcıda devam eder.',
    unread: 'Bu e-postaya verilen yanıtları kimse okumaz.',
    footer: (tenant) => `Bu e-postayı, ${tenant} sohbetinde bu adresi bıraktığınız için alıyorsunuz. Siz değilseniz yok sayın.`,
  },
  ar: {
    subject: (bot) => `${bot}: رد على سؤالك`,
    intro: (bot) => `رد عليك أحدهم في دردشة ${bot} بعد مغادرتك:`,
    goOn: 'متابعة الدردشة',
    where: 'تستمر المحادثة في المتصفح الذي بدأتها فيه.',
    unread: 'لا أحد يقرأ الردود على هذه الرسالة.',
    footer: (tenant) => `وصلتك هذه الرسالة لأنك تركت هذا العنوان في دردشة ${tenant}. إذا لم تكن أنت فتجاهلها.`,
  },
  ja: {
    subject: (bot) => `${bot}：ご質問への回答`,
    intro: (bot) => `ページを離れられた後、${bot}のチャットで担当者から返信がありました。`,
    goOn: 'チャットを続ける',
    where: '会話は、開始したブラウザーで続けられます。',
    unread: 'このメールに返信いただいても、読まれることはありません。',
    footer: (tenant) =>
      `このメールは、${tenant}のチャットでこのアドレスが入力されたためお送りしています。お心当たりがない場合は無視してください。`,
  },
  zh: {
    subject: (bot) => `${bot}：您的问题有了回复`,
    intro: (bot) => `您离开后，有人在${bot}的聊天中回复了您：`,
    goOn: '继续聊天',
    where: '请在开始对话的浏览器中继续。',
    unread: '没有人会阅读对此邮件的回复。',
    footer: (tenant) => `您收到此邮件，是因为您在${tenant}的聊天中留下了此地址。如果不是您本人，请忽略。`,
  },
};
