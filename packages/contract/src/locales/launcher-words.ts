import type { WidgetAppearance, WidgetLanguage } from '../widget.ts';

type Words = WidgetAppearance['words'];

function words(
  ...[openChat, closeChat, chatUnavailable, tryAgain, dismiss, newAnswer, reply]: [string, string, string, string, string, string, string]
): Words {
  return { openChat, closeChat, chatUnavailable, tryAgain, dismiss, newAnswer, reply };
}

/** What the launcher says before the panel with its own words is there. */
export const launcherWords: Record<WidgetLanguage, Words> = {
  en: words('Open chat', 'Close chat', 'Chat is not available right now.', 'Try again', 'Dismiss', 'new answer', 'Reply'),
  de: words(
    'Chat öffnen',
    'Chat schließen',
    'Der Chat ist gerade nicht verfügbar.',
    'Erneut versuchen',
    'Ausblenden',
    'neue Antwort',
    'Antworten',
  ),
  fr: words(
    'Ouvrir la discussion',
    'Fermer la discussion',
    'La discussion n’est pas disponible pour le moment.',
    'Réessayer',
    'Masquer',
    'nouvelle réponse',
    'Répondre',
  ),
  es: words(
    'Abrir el chat',
    'Cerrar el chat',
    'El chat no está disponible en este momento.',
    'Reintentar',
    'Descartar',
    'nueva respuesta',
    'Responder',
  ),
  it: words('Apri la chat', 'Chiudi la chat', 'La chat non è disponibile al momento.', 'Riprova', 'Ignora', 'nuova risposta', 'Rispondi'),
  pt: words(
    'Abrir a conversa',
    'Fechar a conversa',
    'A conversa não está disponível neste momento.',
    'Tentar de novo',
    'Dispensar',
    'nova resposta',
    'Responder',
  ),
  nl: words(
    'Chat openen',
    'Chat sluiten',
    'De chat is nu niet beschikbaar.',
    'Opnieuw proberen',
    'Sluiten',
    'nieuw antwoord',
    'Antwoorden',
  ),
  pl: words('Otwórz czat', 'Zamknij czat', 'Czat jest teraz niedostępny.', 'Spróbuj ponownie', 'Odrzuć', 'nowa odpowiedź', 'Odpowiedz'),
  tr: words('Sohbeti aç', 'Sohbeti kapat', 'Sohbet şu anda kullanılamıyor.', 'Yeniden dene', 'Kapat', 'yeni yanıt', 'Yanıtla'),
  ar: words('فتح المحادثة', 'إغلاق المحادثة', 'المحادثة غير متاحة الآن.', 'حاول مرة أخرى', 'تجاهل', 'إجابة جديدة', 'رد'),
  ja: words('チャットを開く', 'チャットを閉じる', '現在チャットを利用できません。', 'もう一度試す', '閉じる', '新しい回答', '返信'),
  zh: words('打开聊天', '关闭聊天', '聊天目前不可用。', '重试', '忽略', '新回答', '回复'),
};
