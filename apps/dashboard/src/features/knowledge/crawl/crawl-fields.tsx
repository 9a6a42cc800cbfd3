import { Group, NumberInput, Select, TagsInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useText } from '../../../ui/use-text.ts';
import type { Crawl } from './use-crawl.ts';

const crawlSchedules = ['never', 'daily', 'weekly', 'monthly'] as const satisfies readonly Crawl['schedule'][];

/** How a site is crawled, as a form holds it. */
export type CrawlSettings = Pick<Crawl, 'include' | 'exclude' | 'schedule'> & { maxPages: number | string; maxDepth: number | string };

interface CrawlFieldsProps<Values extends CrawlSettings> {
  form: UseFormReturnType<Values>;
  /** Whether links are followed; how far is asked only then. */
  follows: boolean;
}

/** How much of a site is read, which parts of it, and how often. */
export function CrawlFields<Values extends CrawlSettings>({ form, follows }: CrawlFieldsProps<Values>) {
  const say = useText();
  return (
    <>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <NumberInput
          label={say('crawl.maxPages')}
          description={say('crawl.maxPagesHint')}
          min={1}
          max={50_000}
          allowDecimal={false}
          miw={180}
          {...form.getInputProps('maxPages')}
        />
        {follows ? (
          <NumberInput
            label={say('crawl.maxDepth')}
            description={say('crawl.maxDepthHint')}
            min={0}
            max={50}
            allowDecimal={false}
            miw={180}
            {...form.getInputProps('maxDepth')}
          />
        ) : null}
      </Group>
      <TagsInput
        label={say('crawl.include')}
        description={say('crawl.includeHint')}
        placeholder={form.values.include.length === 0 ? '/help/**' : ''}
        maxTags={50}
        maxLength={200}
        {...form.getInputProps('include')}
      />
      <TagsInput
        label={say('crawl.exclude')}
        description={say('crawl.excludeHint')}
        placeholder={form.values.exclude.length === 0 ? '/blog' : ''}
        maxTags={50}
        maxLength={200}
        {...form.getInputProps('exclude')}
      />
      <Select
        label={say('crawl.schedule')}
        description={say('crawl.scheduleHint')}
        data={crawlSchedules.map((value) => ({ value, label: say(`crawl.schedule.${value}`) }))}
        allowDeselect={false}
        {...form.getInputProps('schedule')}
      />
    </>
  );
}
