import { Button } from '@mantine/core';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useTenant } from '../../../api/tenant.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { useText } from '../../../ui/use-text.ts';
import { PassageFound } from './passage-found.tsx';
import classes from './recall-result.module.css';
import type { RuleChanges, SearchResult } from './use-recall.ts';
import { VerdictCard } from './verdict-card.tsx';

interface RecallResultProps {
  result: SearchResult;
  question: string;
  botId: string | undefined;
  changes: RuleChanges;
}

/** What a bot would do, which rules the question meets, and the passages in the order they were found. */
export function RecallResult({ result, question, botId, changes }: RecallResultProps) {
  const say = useText();
  const { may } = useTenant();
  const exclusions = result.rules.filter(({ kind }) => kind === 'exclude');
  return (
    <div className={classes['result']}>
      <VerdictCard result={result} />
      {exclusions.length === 0 ? null : (
        <Notice tone="info" title={say('recall.excluded', { count: exclusions.length })}>
          <ul className={classes['rules']}>
            {exclusions.map(({ id, question: ruled }) => (
              <li key={id}>
                <span dir="auto">{ruled}</span>
                {may('knowledge.write') ? (
                  <Button variant="default" size="compact-xs" disabled={changes.pending} onClick={() => changes.remove.mutate(id)}>
                    {say('recall.undo')}
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {result.passages.length === 0 ? (
        <EmptyState icon={IconZoomQuestion} title={say('recall.nothing')} text={say('recall.nothingText')} />
      ) : (
        <ol className={classes['list']} aria-label={say('recall.found')}>
          {result.passages.map((passage, index) => (
            <PassageFound
              key={passage.chunkId}
              passage={passage}
              place={index + 1}
              onRule={(kind) => changes.add.mutate({ kind, question, chunkId: passage.chunkId, ...(botId === undefined ? {} : { botId }) })}
              changes={changes}
            />
          ))}
        </ol>
      )}
    </div>
  );
}
