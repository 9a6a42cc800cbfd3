import type { modelCatalogue as english } from '../en/model-catalogue.ts';

export const modelCatalogue: Record<keyof typeof english, string> = {
  'catalogue.title': 'Modelle',
  'catalogue.description':
    'Was Modelle kosten und nehmen und welche Tarife die der Installation nutzen dürfen. Was Sie sagen, gilt anstelle dessen, was Parley weiß.',
  'catalogue.add': 'Modell hinzufügen',
  'catalogue.model': 'Modell',
  'catalogue.provider': 'Anbieter',
  'catalogue.context': 'Tokens für Prompt und Antwort',
  'catalogue.longest': 'Längste Antwort, in Tokens',
  'catalogue.prices': 'Preis hinein / heraus, $ je Million',
  'catalogue.input': 'Preis einer Million Tokens hinein',
  'catalogue.output': 'Preis einer Million Tokens heraus',
  'catalogue.priceHint':
    'In US-Dollar, wie 0.25. Leer, wo er nicht bekannt ist: unter einer Ausgabengrenze wird so ein Modell nicht gefragt.',
  'catalogue.plans': 'Tarife',
  'catalogue.plansHint':
    'Keiner gewählt heißt alle. Ein Bot, dessen Tarif es nicht nutzen darf, macht mit dem nächsten Modell seiner Leiter weiter.',
  'catalogue.allPlans': 'Alle',
  'catalogue.parameters': 'Was es nimmt',
  'catalogue.parametersHint': 'Ein Bot, der anderes einstellt, wird beim Speichern abgelehnt.',
  'catalogue.tools': 'Kann Aktionen aufrufen',
  'catalogue.change': 'Ändern',
  'catalogue.changeOf': '{model} ändern',
  'catalogue.forget': 'Zurücksetzen',
  'catalogue.forgetOf': '{model} auf das zurücksetzen, was Parley weiß',
  'catalogue.save': 'Speichern',
  'catalogue.saved': '{model} ist innerhalb von Sekunden, wie Sie es sagen.',
};
