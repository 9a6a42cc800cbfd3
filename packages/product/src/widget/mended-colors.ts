import { contrastOf, minShapeContrast, minTextContrast, themeOf } from '@parley/contract/theme';
import type { WidgetConfig } from '@parley/contract/widget';
import type { TriedAppearance } from '@parley/contract/widget-builder';

/** Which chosen colours could not be read on the chosen background, and what visitors see in their place. */
export function mendedColors(widget: WidgetConfig): TriedAppearance['mended'] {
  return (['light', 'dark'] as const).flatMap((scheme) => {
    const { accent, surface, text } = widget[scheme];
    const theme = themeOf(widget[scheme]);
    const parts = [
      { part: 'button', chosen: accent, shown: theme.accent, least: minShapeContrast },
      { part: 'text', chosen: text, shown: theme.text, least: minTextContrast },
      { part: 'link', chosen: accent, shown: theme.link, least: minTextContrast },
    ] as const;
    return parts.flatMap(({ part, chosen, shown, least }) => {
      const chosenContrast = contrastOf(chosen, surface);
      // A link a shade off, because it has to be read on tinted grounds too, is nothing to tell.
      if (shown === chosen.toLowerCase() || chosenContrast >= least) return [];
      return [{ scheme, part, chosen, shown, chosenContrast, shownContrast: contrastOf(shown, surface) }];
    });
  });
}
