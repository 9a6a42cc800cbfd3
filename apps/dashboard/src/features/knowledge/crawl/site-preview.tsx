import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { take } from '../../../api/client.ts';
import type { components } from '../../../api/schema.generated.ts';
import { useTenant } from '../../../api/tenant.ts';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { Status } from '../../../ui/status.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './site-preview.module.css';
import { wholeAddress } from './whole-address.ts';

type Preview = components['schemas']['SitePreview'];

interface SitePreviewProps {
  url: string;
  include: readonly string[];
  exclude: readonly string[];
}

/** Shows what of a site's first page would be read with these patterns, before anything is. */
export function SitePreview({ url, include, exclude }: SitePreviewProps) {
  const say = useText();
  const { api } = useTenant();
  const preview = useMutation({
    mutationFn: () =>
      take(api.POST('/v1/sources/sites/preview', { body: { url: wholeAddress(url), include: [...include], exclude: [...exclude] } })),
  });
  return (
    <div className={classes['preview']}>
      <Button variant="default" disabled={url.trim() === ''} loading={preview.isPending} onClick={() => preview.mutate()}>
        {say('crawl.preview')}
      </Button>
      {preview.error === null ? null : <ProblemAlert error={preview.error} />}
      {preview.data === undefined ? null : <PreviewList preview={preview.data} />}
    </div>
  );
}

function PreviewList({ preview: { items, omitted } }: { preview: Preview }) {
  const say = useText();
  const read = items.filter((item) => item.read).length;
  return (
    <div aria-live="polite">
      <p className={classes['sum']}>{say('crawl.previewSum', { read, count: items.length + omitted })}</p>
      <ul className={classes['list']}>
        {items.map(({ url, read: taken, reason }) => (
          <li key={url} className={classes['item']}>
            <span className={classes['address']}>{pathOf(url)}</span>
            <Status tone={taken ? 'good' : 'quiet'}>{taken ? say('crawl.previewRead') : say(`crawl.reason.${reason ?? 'pattern'}`)}</Status>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The part of an address in which those of one site differ. */
function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}
