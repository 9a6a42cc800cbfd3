import { useTenant } from '../../../api/tenant.ts';
import { TextLink } from '../../../ui/links.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './finding-card.module.css';
import { MarkedText } from './marked-text.tsx';
import type { Finding } from './use-findings.ts';

/** One of the two passages of a finding, with where it stands and the way there. */
export function FindingPassage({ passage }: { passage: Finding['left'] }) {
  const say = useText();
  const { slug } = useTenant();
  const { sourceId, sourceName, documentTitle, headingPath, page } = passage;
  const place = [documentTitle === sourceName ? '' : documentTitle, ...headingPath, page === null ? '' : say('findings.page', { page })];
  return (
    <section className={classes['side']} aria-label={sourceName}>
      <TextLink to="/t/$slug/sources/$sourceId" params={{ slug, sourceId }} className={classes['source'] ?? ''}>
        {sourceName}
      </TextLink>
      <div className={classes['place']}>{place.filter((part) => part !== '').join(' › ')}</div>
      <MarkedText text={passage.text} marks={passage.marks} />
    </section>
  );
}
