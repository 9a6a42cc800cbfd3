import { Skeleton, Stack } from '@mantine/core';
import classes from './page-skeleton.module.css';

/** In place of a screen that is being fetched, within what stands around it. */
export function PageSkeleton() {
  return (
    <Stack gap="lg" className={classes['skeleton'] ?? ''} aria-busy>
      <Skeleton height={24} width={180} />
      <Skeleton height={220} radius="lg" />
    </Stack>
  );
}
