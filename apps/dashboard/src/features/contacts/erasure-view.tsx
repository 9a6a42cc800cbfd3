import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { Facts } from '../../ui/facts.tsx';
import { Page } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { useText } from '../../ui/use-text.ts';
import type { ErasureReceipt } from './use-contacts.ts';

/** What was erased with a contact, to be kept by whoever must show it. */
export function ErasureView({ receipt, above }: { receipt: ErasureReceipt; above: ReactNode }) {
  const say = useText();
  const intl = useIntl();
  const { contactId, erasedAt, conversations, leads, leftMessages, attachments } = receipt;
  const save = (): void =>
    saveFile(new Blob([`${JSON.stringify(receipt, null, 2)}\n`], { type: 'application/json' }), `erased-${contactId}.json`);
  return (
    <Page title={say('erasure.title')} above={above} width="narrow">
      <Section
        title={say('erasure.receipt')}
        description={say('erasure.text')}
        action={
          <Button variant="default" leftSection={<IconDownload size={16} aria-hidden />} onClick={save}>
            {say('erasure.save')}
          </Button>
        }
      >
        <Facts
          facts={[
            [say('erasure.contact'), <code key="id">{contactId}</code>],
            [say('erasure.when'), intl.formatDate(erasedAt, { dateStyle: 'long', timeStyle: 'medium' })],
            [say('contact.conversations'), intl.formatNumber(conversations)],
            [say('contact.leads'), intl.formatNumber(leads)],
            [say('erasure.leftMessages'), intl.formatNumber(leftMessages)],
            [say('erasure.attachments'), intl.formatNumber(attachments)],
          ]}
        />
      </Section>
    </Page>
  );
}
