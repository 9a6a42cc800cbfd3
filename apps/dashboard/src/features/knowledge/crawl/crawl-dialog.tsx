import { Modal, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Form } from '../../../ui/form/form.tsx';
import { useActionForm } from '../../../ui/form/use-action-form.ts';
import { toast } from '../../../ui/toast.ts';
import { useText } from '../../../ui/use-text.ts';
import { sourceKey } from '../use-sources.ts';
import { CrawlFields, type CrawlSettings } from './crawl-fields.tsx';
import type { Crawl } from './use-crawl.ts';

interface CrawlDialogProps {
  crawl: Crawl;
  opened: boolean;
  onClose: () => void;
}

/** Changes how a site is crawled. */
export function CrawlDialog({ crawl, opened, onClose }: CrawlDialogProps) {
  const say = useText();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={say('crawl.settings')}
      size="lg"
      closeButtonProps={{ 'aria-label': say('action.close') }}
    >
      {opened ? <CrawlForm crawl={crawl} onClose={onClose} /> : null}
    </Modal>
  );
}

function CrawlForm({ crawl, onClose }: Omit<CrawlDialogProps, 'opened'>) {
  const say = useText();
  const { slug, api } = useTenant();
  const queryClient = useQueryClient();
  const { sourceId, scope, include, exclude, schedule, maxPages, maxDepth } = crawl;
  const initialValues: CrawlSettings & Record<string, unknown> = { include, exclude, schedule, maxPages, maxDepth };
  const action = useActionForm({
    initialValues,
    action: (values) =>
      take(
        api.PATCH('/v1/sources/{sourceId}/crawl', {
          params: { path: { sourceId } },
          body: {
            include: values.include,
            exclude: values.exclude,
            schedule: values.schedule,
            maxPages: Number(values.maxPages),
            maxDepth: Number(values.maxDepth),
          },
        }),
      ),
    onDone: async (changed) => {
      queryClient.setQueryData([...sourceKey(slug, sourceId), 'crawl'], changed);
      onClose();
      toast(say('crawl.saved'));
    },
  });
  return (
    <Form action={action} submitLabel={say('crawl.save')}>
      <Text size="sm">{say('crawl.settingsText')}</Text>
      <CrawlFields form={action.form} follows={scope === 'site'} />
    </Form>
  );
}
