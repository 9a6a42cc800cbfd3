import type { Words } from './en.ts';

export const german: Words = {
  preview: 'Vorschau',
  hint: 'Dieser Chat ist ein Entwurf. Was Sie hier schreiben, wird als Vorschau aufbewahrt.',
  until: 'Der Link endet:',
  device: 'Gezeigt auf',
  desktop: 'Computer',
  tablet: 'Tablet',
  phone: 'Telefon',
  frame: 'Der Chat auf einer Website',
  ended: 'Diese Vorschau ist beendet',
  endedHint: 'Der Link gilt nicht mehr: Er wurde zurückgenommen oder seine Zeit ist um. Bitten Sie um einen neuen.',
  failed: 'Die Vorschau konnte nicht geladen werden',
  failedHint: 'Versuchen Sie es in einer Minute noch einmal.',
};
