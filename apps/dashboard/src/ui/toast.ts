import { notifications } from '@mantine/notifications';

/** Tells of a success in passing, so that there is nothing to close. What went wrong is never told this way: it would be gone before it was read. */
export function toast(message: string): void {
  notifications.show({ message, color: 'teal', autoClose: 4_000, withBorder: true, withCloseButton: false });
}
