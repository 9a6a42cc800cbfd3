import type { ToolName } from '../tool-name.ts';
import { DataPage } from './data-page.tsx';
import { EarlierPage } from './earlier-page.tsx';
import { RatingPage } from './rating-page.tsx';
import { TranscriptPage } from './transcript-page.tsx';

const pages = { data: DataPage, earlier: EarlierPage, rating: RatingPage, transcript: TranscriptPage };

/** The page of one tool. */
export function ToolPage({ tool, onBack }: { tool: ToolName; onBack: () => void }) {
  const Page = pages[tool];
  return <Page onBack={onBack} />;
}
