import { Stack } from '@mantine/core';
import { ProblemError } from '../../api/problem.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** They come below whatever the file was asked for with, which may fill the window. */
const reveal = (faults: HTMLElement | null): void => {
  faults?.scrollIntoView({ block: 'nearest' });
};

/** Why a bot's file was not taken, with the lines in which something is wrong. */
export function FileFaults({ error }: { error: Error }) {
  const faults = error instanceof ProblemError ? error.issues : [];
  return (
    <Stack ref={reveal} gap="xs" mt="sm">
      <ProblemAlert error={error} />
      {faults.length === 0 ? null : (
        <ul dir="ltr">
          {faults.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </Stack>
  );
}
