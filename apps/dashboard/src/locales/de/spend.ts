import type { spend as english } from '../en/spend.ts';

export const spend: Record<keyof typeof english, string> = {
  'spend.title': 'Ausgaben',
  'spend.description': 'Was Ihre Bots für Modelle ausgeben und wie viel sie höchstens ausgeben dürfen.',
  'spend.spent': 'Ausgegeben',
  'spend.spentText': 'Wie die Anbieter gezählt haben. Tage und Monate beginnen in der Zeitzone {timeZone}.',
  'spend.today': 'Heute',
  'spend.month': 'Diesen Monat',
  'spend.unknown': 'Kosten unbekannt',
  'spend.unknownCalls':
    '{count, plural, one {# Aufruf in diesem Monat: er brach ab, oder sein Modell hat keinen Preis. Limits zählen ihn mit dem höchsten Betrag.} other {# Aufrufe in diesem Monat: sie brachen ab, oder ihre Modelle haben keinen Preis. Limits zählen sie mit dem höchsten Betrag.}}',
  'spend.full': 'Wie voll die Limits sind',
  'spend.fullText':
    'An einem Limit macht ein Bot mit einem günstigeren Modell weiter, dann nur mit Passagen, dann mit dem Angebot eines Menschen.',
  'spend.allBots': 'Alle Bots',
  'spend.oneBot': 'Ein Bot',
  'spend.of': '{spent} von {limit}',
  'spend.reserved': 'Zurückgehalten für laufende Antworten',
  'spend.held': 'Weitere {usd} sind für laufende Antworten zurückgehalten.',
  'spend.limits': 'Limits',
  'spend.limitsText':
    'In US-Dollar. Sie gelten, wie viele auch gleichzeitig fragen. Inhaber und Administratoren bekommen eine E-Mail, wenn die Hälfte, 80 % und alles eines Limits aller Bots oder eines Bots aufgebraucht ist. Ein Modell wird nur gefragt, wenn noch hineinpasst, was seine Antwort höchstens kosten kann; der Ablauf einer Antwort nennt die, die nicht gefragt werden konnten.',
  'spend.noLimit': 'Kein Limit',
  'spend.limit.tenantDay': 'Alle Bots, pro Tag',
  'spend.limit.tenantMonth': 'Alle Bots, pro Monat',
  'spend.limit.botDay': 'Jeder Bot, pro Tag',
  'spend.limit.botMonth': 'Jeder Bot, pro Monat',
  'spend.limit.visitorDay': 'Jeder Besucher, pro Tag',
  'spend.limit.visitorMonth': 'Jeder Besucher, pro Monat',
  'spend.limit.conversation': 'Jede Unterhaltung',
  'spend.save': 'Limits speichern',
  'spend.saved': 'Die Limits gelten ab jetzt.',
};
