import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A line that says more of what stands above it. */
export function Quiet({ children }: { children: ReactNode }) {
  return (
    <Text component="span" display="block" size="sm" c="dimmed">
      {children}
    </Text>
  );
}
