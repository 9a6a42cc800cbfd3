import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Bot } from '../use-bots.ts';
import classes from './appearance.module.css';
import { BehaviourSection } from './behaviour-section.tsx';
import { ColorsSection } from './colors-section.tsx';
import { CssSection } from './css-section.tsx';
import { HeaderSection } from './header-section.tsx';
import { LauncherSection } from './launcher-section.tsx';
import { PresetsSection } from './presets-section.tsx';
import { ShapeSection } from './shape-section.tsx';
import { TextsSection } from './texts-section.tsx';
import { UndoActions } from './undo-actions.tsx';
import { useAppearance, useUndoKeys } from './use-appearance.ts';
import { useTriedAppearance, type WidgetLanguage, widgetLanguages } from './use-tried-appearance.ts';
import { WidgetPreview } from './widget-preview.tsx';

/** How a bot's widget looks and behaves, beside the widget itself as it would be. */
export function AppearanceTab({ bot }: { bot: Bot }) {
  const { locale } = useIntl();
  const editing = useAppearance();
  const place = useUndoKeys(editing);
  const [scheme, setScheme] = useState<'light' | 'dark'>(editing.widget.scheme === 'dark' ? 'dark' : 'light');
  const [language, setLanguage] = useState<WidgetLanguage>(() => widgetLanguages.find((each) => locale.startsWith(each)) ?? 'en');
  const tried = useTriedAppearance(bot.id, { ...editing.widget, scheme }, language);
  return (
    <div ref={place} className={classes['split']}>
      <div className={classes['editor']}>
        <PresetsSection editing={editing} />
        <ColorsSection editing={editing} mended={tried.data?.mended ?? []} onLook={setScheme} />
        <ShapeSection editing={editing} />
        <LauncherSection editing={editing} />
        <HeaderSection editing={editing} name={bot.name} mayHideBranding={tried.data?.mayHideBranding ?? false} />
        <BehaviourSection editing={editing} />
        <CssSection editing={editing} />
        <TextsSection editing={editing} language={language} onLanguage={setLanguage} />
      </div>
      <WidgetPreview bot={bot} tried={tried} scheme={scheme} onScheme={setScheme} language={language} onLanguage={setLanguage}>
        <UndoActions editing={editing} />
      </WidgetPreview>
    </div>
  );
}
