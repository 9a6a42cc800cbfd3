import { Button } from '@mantine/core';
import { useText } from '../../../ui/use-text.ts';
import classes from './upload-list.module.css';
import type { Upload, UploadQueue } from './upload-queue.ts';
import { UploadRow } from './upload-row.tsx';

interface UploadListProps {
  uploads: readonly Upload[];
  queue: UploadQueue;
}

/** The files that are on their way, and what came of them; nothing when there are none. */
export function UploadList({ uploads, queue }: UploadListProps) {
  const say = useText();
  if (uploads.length === 0) return null;
  // Of many files the one that somebody has to see to would be out of sight.
  const waits = ({ state }: Upload): number => Number(state === 'refused' || state === 'asking');
  const waitingFirst = uploads.toSorted((one, other) => waits(other) - waits(one));
  const ended = uploads.filter(({ state }) => state === 'kept' || state === 'refused').length;
  return (
    <section className={classes['list']} aria-label={say('uploads.title')}>
      <div className={classes['head']}>
        <h2 className={classes['title']}>
          <span role="status">
            {ended < uploads.length
              ? say('uploads.progress', { done: ended, total: uploads.length })
              : say('uploads.ended', { kept: uploads.filter(({ state }) => state === 'kept').length, total: uploads.length })}
          </span>
        </h2>
        {ended === 0 ? null : (
          <Button variant="subtle" color="gray" size="xs" onClick={() => queue.clear()}>
            {say('uploads.clear')}
          </Button>
        )}
      </div>
      <ul className={classes['rows']}>
        {waitingFirst.map((upload) => (
          <UploadRow key={upload.id} upload={upload} queue={queue} />
        ))}
      </ul>
    </section>
  );
}
