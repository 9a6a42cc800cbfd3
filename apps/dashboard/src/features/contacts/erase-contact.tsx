import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { useText } from '../../ui/use-text.ts';
import { nameOfContact } from './name-of-contact.ts';
import { type Contact, type ErasureReceipt, useEraseContact } from './use-contacts.ts';

/** Erases a contact with everything of theirs, after their name was typed. */
export function EraseContact({ contact, onErased }: { contact: Contact; onErased: (receipt: ErasureReceipt) => void }) {
  const say = useText();
  const [asking, ask] = useDisclosure(false);
  const erase = useEraseContact();
  return (
    <>
      <Button variant="light" color="red" onClick={ask.open}>
        {say('contact.erase')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={say('contact.eraseTitle')}
        confirmLabel={say('contact.erase')}
        typeToConfirm={nameOfContact(contact)}
        pending={erase.isPending}
        error={erase.error}
        onConfirm={() => erase.mutate(contact.id, { onSuccess: onErased })}
        onClose={ask.close}
      >
        {say('contact.eraseText')}
      </ConfirmDialog>
    </>
  );
}
