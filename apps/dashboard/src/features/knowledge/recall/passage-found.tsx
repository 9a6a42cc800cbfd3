import { Button, Tooltip } from '@mantine/core';
import { IconArrowBackUp, IconBan, IconExternalLink, IconFileText, IconPin } from '@tabler/icons-react';
import { useTenant } from '../../../api/tenant.ts';
import { ButtonLink } from '../../../ui/links.tsx';
import { useText } from '../../../ui/use-text.ts';
import { MarkedText } from './marked-text.tsx';
import classes from './passage-found.module.css';
import { useReasonText } from './use-reason-text.ts';
import type { FoundPassage, RuleChanges } from './use-recall.ts';

interface PassageFoundProps {
  passage: FoundPassage;
  place: number;
  onRule: (kind: 'pin' | 'exclude') => void;
  changes: RuleChanges;
}

/** One passage that was found: its words with those that met the question marked, why it stands where it does, and what to do about that. */
export function PassageFound({ passage, place, onRule, changes }: PassageFoundProps) {
  const say = useText();
  const textOf = useReasonText();
  const { slug, may } = useTenant();
  const { documentTitle, headingPath, page, url, text, highlights, reasons, sourceId, documentId } = passage;
  const pin = reasons.find((reason) => reason.kind === 'pinned');
  const where = [documentTitle, ...headingPath];
  const href = url !== null && /^https?:/.test(url) ? url : undefined;
  return (
    <li className={classes['card']} data-pinned={pin !== undefined}>
      <div className={classes['head']}>
        <span className={classes['place']}>{place}</span>
        <h3 className={classes['path']} dir="auto">
          {where.join(' › ')}
        </h3>
        {page === null ? null : <span className={classes['page']}>{say('source.page', { page })}</span>}
      </div>
      <MarkedText text={text} highlights={highlights} />
      <ul className={classes['reasons']} aria-label={say('recall.reasons')}>
        {reasons.map((reason) => (
          <li key={reason.text} data-kind={reason.kind}>
            {textOf(reason)}
          </li>
        ))}
      </ul>
      <div className={classes['actions']}>
        <ButtonLink
          to="/t/$slug/sources/$sourceId"
          params={{ slug, sourceId }}
          search={{ tab: 'passages', document: documentId }}
          variant="default"
          size="xs"
          leftSection={<IconFileText size={14} aria-hidden />}
        >
          {say('recall.open')}
        </ButtonLink>
        {href === undefined ? null : (
          <Button
            component="a"
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            variant="default"
            size="xs"
            leftSection={<IconExternalLink size={14} aria-hidden />}
          >
            {say('recall.original')}
          </Button>
        )}
        {!may('knowledge.write') ? null : pin !== undefined ? (
          <Button
            variant="default"
            size="xs"
            disabled={changes.pending}
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => changes.remove.mutate(pin.searchRuleId)}
          >
            {say('recall.unpin')}
          </Button>
        ) : (
          <>
            <Tooltip label={say('recall.pinHint')} multiline maw={260}>
              <Button
                variant="default"
                size="xs"
                disabled={changes.pending}
                leftSection={<IconPin size={14} aria-hidden />}
                onClick={() => onRule('pin')}
              >
                {say('recall.pin')}
              </Button>
            </Tooltip>
            <Tooltip label={say('recall.excludeHint')} multiline maw={260}>
              <Button
                variant="default"
                size="xs"
                disabled={changes.pending}
                leftSection={<IconBan size={14} aria-hidden />}
                onClick={() => onRule('exclude')}
              >
                {say('recall.exclude')}
              </Button>
            </Tooltip>
          </>
        )}
      </div>
    </li>
  );
}
