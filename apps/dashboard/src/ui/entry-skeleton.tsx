import { Skeleton, Stack } from '@mantine/core';
import classes from './entry-card.module.css';

/** In place of a card that stands alone, until it is known what it says. */
export function EntrySkeleton() {
  return (
    <div className={classes['entry']} aria-busy>
      <Stack gap="md" className={classes['card'] ?? ''}>
        <Skeleton height={24} width="60%" />
        <Skeleton height={14} />
        <Skeleton height={36} />
      </Stack>
    </div>
  );
}
