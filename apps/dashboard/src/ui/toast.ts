import { notifications } from '@mantine/notifications';

/** Tells of a success in passing. What went wrong is never told this way: it would be gone before it was read. */
export function toast(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 4_000, withBorder: true });
}
