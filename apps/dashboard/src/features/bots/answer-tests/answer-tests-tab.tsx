import { useState } from 'react';
import { useTenant } from '../../../api/tenant.ts';
import type { Bot } from '../use-bots.ts';
import { RunDrawer } from './run-drawer.tsx';
import { RunsSection } from './runs-section.tsx';
import { SettingsSection } from './settings-section.tsx';
import { TestsSection } from './tests-section.tsx';

/** What a bot must answer, how it did, and what follows from that. */
export function AnswerTestsTab({ bot }: { bot: Bot }) {
  const { may } = useTenant();
  const [shownRun, setShownRun] = useState<string>();
  return (
    <>
      <TestsSection bot={bot} />
      <RunsSection bot={bot} onShow={setShownRun} />
      {may('bots.write') ? <SettingsSection botId={bot.id} /> : null}
      <RunDrawer botId={bot.id} runId={shownRun} onClose={() => setShownRun(undefined)} />
    </>
  );
}
