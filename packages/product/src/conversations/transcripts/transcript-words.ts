// cspell:disable: words of several languages
import type { WidgetLanguage } from '@parley/contract/widget';

/** What a mailed conversation says beside the conversation, in one language. */
export interface TranscriptWords {
  subject(bot: string): string;
  readonly you: string;
  footer(tenant: string): string;
}

/** The languages a visitor may have the widget in. */
export const transcriptWords: Readonly<Record<WidgetLanguage, TranscriptWords>> = {
  en: {
    subject: (bot) => `Your conversation with ${bot}`,
    you: 'You',
    footer: (tenant) =>
      `You get this because somebody asked for it in the chat of ${tenant}. Answers of an automated assistant can be wrong. If it was not you, ignore this mail.`,
  },
  de: {
    subject: (bot) => `Ihr Gespräch mit ${bot}`,
    you: 'Sie',
    footer: (tenant) =>
      `Sie erhalten diese E-Mail, weil sie im Chat von ${tenant} angefordert wurde. Antworten eines automatischen Assistenten können falsch sein. Wenn Sie das nicht waren, ignorieren Sie diese E-Mail.`,
  },
  fr: {
    subject: (bot) => `Votre conversation avec ${bot}`,
    you: 'Vous',
    footer: (tenant) =>
      `Vous recevez cet e-mail parce qu’il a été demandé dans le chat de ${tenant}. Les réponses d’un assistant automatique peuvent être erronées. Si ce n’était pas vous, ignorez cet e-mail.`,
  },
  es: {
    subject: (bot) => `Su conversación con ${bot}`,
    you: 'Usted',
    footer: (tenant) =>
      `Recibe este correo porque alguien lo pidió en el chat de ${tenant}. Las respuestas de un asistente automático pueden ser erróneas. Si no fue usted, ignore este correo.`,
  },
  it: {
    subject: (bot) => `La sua conversazione con ${bot}`,
    you: 'Lei',
    footer: (tenant) =>
      `Riceve questa e-mail perché è stata richiesta nella chat di ${tenant}. Le risposte di un assistente automatico possono essere errate. Se non è stato lei, ignori questa e-mail.`,
  },
  pt: {
    subject: (bot) => `A sua conversa com ${bot}`,
    you: 'Você',
    footer: (tenant) =>
      `Recebe este e-mail porque foi pedido no chat de ${tenant}. As respostas de um assistente automático podem estar erradas. Se não foi você, ignore este e-mail.`,
  },
  nl: {
    subject: (bot) => `Uw gesprek met ${bot}`,
    you: 'U',
    footer: (tenant) =>
      `U ontvangt deze e-mail omdat erom is gevraagd in de chat van ${tenant}. Antwoorden van een automatische assistent kunnen onjuist zijn. Was u dit niet, negeer dan deze e-mail.`,
  },
  pl: {
    subject: (bot) => `Twoja rozmowa z ${bot}`,
    you: 'Ty',
    footer: (tenant) =>
      `Otrzymujesz tę wiadomość, ponieważ poproszono o nią na czacie ${tenant}. Odpowiedzi automatycznego asystenta mogą być błędne. Jeśli to nie Ty, zignoruj ją.`,
  },
  tr: {
    subject: (bot) => `${bot} ile görüşmeniz`,
    you: 'Siz',
    footer: (tenant) =>
      `Bu e-postayı, ${tenant} sohbetinde istendiği için alıyorsunuz. Otomatik bir asistanın yanıtları yanlış olabilir. Siz istemediyseniz bu e-postayı yok sayın.`,
  },
  ar: {
    subject: (bot) => `محادثتك مع ${bot}`,
    you: 'أنت',
    footer: (tenant) => `وصلتك هذه الرسالة لأنها طُلبت في دردشة ${tenant}. قد تكون إجابات المساعد الآلي خاطئة. إذا لم تطلبها فتجاهلها.`,
  },
  ja: {
    subject: (bot) => `${bot}との会話`,
    you: 'あなた',
    footer: (tenant) =>
      `このメールは${tenant}のチャットで依頼されたためお送りしています。自動アシスタントの回答は誤っていることがあります。お心当たりがない場合は無視してください。`,
  },
  zh: {
    subject: (bot) => `您与${bot}的对话`,
    you: '您',
    footer: (tenant) => `您收到此邮件，是因为有人在${tenant}的聊天中提出了请求。自动助手的回答可能有误。如果不是您本人，请忽略此邮件。`,
  },
};
