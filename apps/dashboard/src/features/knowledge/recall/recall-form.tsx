import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useBotChoice } from '../../../api/use-bot-choice.ts';
import { useText } from '../../../ui/use-text.ts';
import { useSourceLabels } from '../use-sources.ts';
import type { RecallSearch } from './read-recall-search.ts';
import classes from './recall-form.module.css';

interface RecallFormProps {
  tried: RecallSearch;
  searching: boolean;
  onSearch: (next: RecallSearch) => void;
}

/** The question and what it is narrowed to. A bot or a label is chosen only where there is a choice. */
export function RecallForm({ tried, searching, onSearch }: RecallFormProps) {
  const say = useText();
  const bots = useBotChoice().data ?? [];
  const labels = useSourceLabels().data ?? [];
  const [question, setQuestion] = useState(tried.question ?? '');
  const [before, setBefore] = useState(tried.before ?? '');
  const search = (part: { [Key in keyof RecallSearch]: RecallSearch[Key] | null }): void => {
    const next = Object.entries({ ...tried, question: question.trim(), before: before.trim(), ...part });
    onSearch(Object.fromEntries(next.filter(([, value]) => value !== null && value !== '')));
  };
  return (
    <form
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (question.trim() !== '') search({});
      }}
    >
      <div className={classes['ask']}>
        <TextInput
          className={classes['question'] ?? ''}
          label={say('recall.question')}
          placeholder={say('recall.questionHint')}
          value={question}
          maxLength={500}
          dir="auto"
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        <Button type="submit" loading={searching} disabled={question.trim() === ''} leftSection={<IconSearch size={16} aria-hidden />}>
          {say('recall.search')}
        </Button>
      </div>
      <div className={classes['narrow']}>
        <TextInput
          label={say('recall.before')}
          placeholder={say('recall.beforeHint')}
          value={before}
          maxLength={500}
          dir="auto"
          onChange={(event) => setBefore(event.currentTarget.value)}
        />
        {bots.length > 0 ? (
          <Select
            label={say('sources.bot')}
            placeholder={say('sources.any')}
            data={bots.map(({ id, name }) => ({ value: id, label: name }))}
            value={tried.botId ?? null}
            onChange={(botId) => search({ botId })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': say('sources.clearFilter', { filter: say('sources.bot') }) }}
          />
        ) : null}
        {labels.length > 0 || tried.label !== undefined ? (
          <Select
            label={say('sources.label')}
            placeholder={say('sources.any')}
            data={[...new Set([...labels, ...(tried.label === undefined ? [] : [tried.label])])]}
            value={tried.label ?? null}
            onChange={(label) => search({ label })}
            searchable
            clearable
            clearButtonProps={{ 'aria-label': say('sources.clearFilter', { filter: say('sources.label') }) }}
          />
        ) : null}
        <Checkbox
          className={classes['current'] ?? ''}
          label={say('recall.currentOnly')}
          checked={tried.freshness === 'current'}
          onChange={(event) => search({ freshness: event.currentTarget.checked ? 'current' : null })}
        />
      </div>
    </form>
  );
}
