import { Button, SegmentedControl } from '@mantine/core';
import { useElementSize, useViewportSize } from '@mantine/hooks';
import type { PreviewScene, TriedAppearance } from '@parley/contract/widget-builder';
import { IconDeviceDesktop, IconDeviceMobile, IconDeviceTablet, IconMoon, IconSun } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import { useDraft } from '../editor/draft-context.ts';
import type { Bot } from '../use-bots.ts';
import classes from './appearance.module.css';
import { LanguageSelect } from './language-select.tsx';
import { usePreviewFrame } from './use-preview-frame.ts';
import type { WidgetLanguage } from './use-tried-appearance.ts';

const devices = {
  desktop: { icon: IconDeviceDesktop, width: 1_180, height: 860 },
  tablet: { icon: IconDeviceTablet, width: 820, height: 980 },
  phone: { icon: IconDeviceMobile, width: 390, height: 720 },
} as const;
type Device = keyof typeof devices;
/** What stands above the frame when the screen is scrolled, in pixels; the frame is shown whole below it. */
const aboveStage = 190;
const leastHeight = 360;
const places = ['site', 'inline', 'page'] as const;

interface WidgetPreviewProps {
  bot: Bot;
  tried: UseQueryResult<TriedAppearance>;
  scheme: 'light' | 'dark';
  onScheme: (scheme: 'light' | 'dark') => void;
  language: WidgetLanguage;
  onLanguage: (language: WidgetLanguage) => void;
  /** Before the choices of what is shown. */
  children: ReactNode;
}

/** The widget itself, as the draft on this screen would have it, on a site that could be anybody's. What is asked there is answered by the saved draft. */
export function WidgetPreview({ bot, tried, scheme, onScheme, language, onLanguage, children }: WidgetPreviewProps) {
  const say = useText();
  const { changed } = useDraft();
  const [device, setDevice] = useState<Device>('desktop');
  const [place, setPlace] = useState<PreviewScene['place']>('site');
  const [round, setRound] = useState(0);
  const scene: PreviewScene | undefined = tried.data && {
    parley: 'scene',
    botId: bot.id,
    language,
    place,
    scheme,
    open: true,
    appearance: tried.data.appearance,
  };
  const frame = usePreviewFrame(bot, scene);
  const { ref, width: room } = useElementSize();
  const { width, height } = devices[device];
  const { height: tall } = useViewportSize();
  const scale = room === 0 ? 0 : Math.min(1, room / width, Math.max(leastHeight, tall - aboveStage) / height);
  return (
    <section aria-label={say('preview.title')} className={classes['preview']}>
      <div className={classes['bar']}>
        {children}
        <IconChoice
          label={say('preview.device')}
          value={device}
          onChange={setDevice}
          options={(Object.keys(devices) as Device[]).map((value) => ({ value, name: say(`preview.${value}`), icon: devices[value].icon }))}
        />
        <IconChoice
          label={say('preview.scheme')}
          value={scheme}
          onChange={onScheme}
          options={[
            { value: 'light', name: say('appearance.light'), icon: IconSun },
            { value: 'dark', name: say('appearance.dark'), icon: IconMoon },
          ]}
        />
        <SegmentedControl
          size="xs"
          aria-label={say('preview.place')}
          data={places.map((value) => ({ value, label: say(`preview.place.${value}`) }))}
          value={place}
          onChange={(chosen) => setPlace(places.find((each) => each === chosen) ?? 'site')}
        />
        <LanguageSelect label={say('preview.language')} labelHidden value={language} onChange={onLanguage} />
        <Button variant="subtle" size="compact-sm" onClick={() => setRound(round + 1)}>
          {say('preview.anew')}
        </Button>
      </div>
      {tried.error === null ? null : <ProblemAlert error={tried.error} onRetry={() => void tried.refetch()} />}
      {changed ? <Notice tone="info">{say('preview.unsaved')}</Notice> : null}
      <div ref={ref} className={classes['stage']}>
        <div className={classes['device']} style={{ inlineSize: width * scale, blockSize: height * scale }}>
          <iframe
            key={`${place} ${language} ${round} ${bot.revision}`}
            ref={frame}
            src="/widget-preview"
            title={say('preview.frame')}
            style={{ width, height, transform: `scale(${scale})` }}
          />
        </div>
      </div>
    </section>
  );
}

interface IconChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; name: string; icon: typeof IconSun }[];
  value: Value;
  onChange: (value: Value) => void;
}

function IconChoice<Value extends string>({ label, options, value, onChange }: IconChoiceProps<Value>): ReactNode {
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={options.map(({ value: each, name, icon: Icon }) => ({
        value: each,
        label: (
          <>
            <Icon size={16} aria-hidden className={classes['choiceIcon'] ?? ''} />
            <span className={classes['hidden']}>{name}</span>
          </>
        ),
      }))}
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    />
  );
}
