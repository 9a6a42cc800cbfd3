/** The languages the widget speaks, English first. */
const languages = 'en de fr es it pt nl pl tr ar ja zh'.split(' ');

/** The first language of these wishes that the widget speaks; English when it speaks none of them. A wish may be as narrow as `pt-BR`. */
export function chooseLanguage(wishes: readonly (string | undefined)[]): string {
  for (const wish of wishes) {
    const [language = ''] = (wish ?? '').toLowerCase().split(/[-_]/);
    if (languages.includes(language)) return language;
  }
  return 'en';
}
