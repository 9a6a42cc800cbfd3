import { Button, Group, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { take } from '../../../api/client.ts';
import { useTenant } from '../../../api/tenant.ts';
import { Notice } from '../../../ui/notice.tsx';
import { ProblemAlert } from '../../../ui/problem-alert.tsx';
import { useText } from '../../../ui/use-text.ts';
import classes from './comparison-view.module.css';
import type { IndexComparison } from './use-embeddings.ts';

type Compared = IndexComparison['questions'][number];
type Found = Compared['words'][number];

/** Compares an index with the one that is searched and with words alone, on questions given or asked lately, side by side. */
export function ComparisonView({ indexId }: { indexId: string }) {
  const say = useText();
  const { api } = useTenant();
  const [text, setText] = useState('');
  const questions = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, 50);
  const compare = useMutation({
    mutationFn: () =>
      take(
        api.POST('/v1/embedding-indexes/{embeddingIndexId}/compare', {
          params: { path: { embeddingIndexId: indexId } },
          body: questions.length === 0 ? {} : { questions },
        }),
      ),
  });
  return (
    <div className={classes['comparison']}>
      <Textarea
        label={say('embeddings.questions')}
        description={say('embeddings.questionsHint')}
        autosize
        minRows={2}
        maxRows={8}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="flex-end" mt="xs">
        <Button size="xs" variant="default" loading={compare.isPending} onClick={() => compare.mutate()}>
          {say('embeddings.compare')}
        </Button>
      </Group>
      {compare.error === null ? null : <ProblemAlert error={compare.error} />}
      {compare.data === undefined ? null : <Result comparison={compare.data} />}
    </div>
  );
}

function Result({ comparison }: { comparison: IndexComparison }) {
  const say = useText();
  const { questions, overlapWithActive, overlapWithWords, changedFirst } = comparison;
  if (questions.length === 0) return <Notice tone="info" title={say('embeddings.noQuestions')} />;
  const share = { changed: changedFirst, count: questions.length, words: overlapWithWords, active: overlapWithActive ?? 0 };
  return (
    <div role="status">
      <p className={classes['summary']}>{say(overlapWithActive === null ? 'embeddings.summaryFirst' : 'embeddings.summary', share)}</p>
      {questions.map((compared) => (
        <Question key={compared.question} compared={compared} />
      ))}
    </div>
  );
}

function Question({ compared: { question, changed, words, active, candidate } }: { compared: Compared }) {
  const say = useText();
  return (
    <section className={classes['question']} aria-label={question}>
      <h3 className={classes['asked']}>
        <bdi>{question}</bdi> {changed ? <span className={classes['changed']}>{say('embeddings.changed')}</span> : null}
      </h3>
      <div className={classes['columns']}>
        <Column title={say('embeddings.byWords')} found={words} />
        {active === null ? null : <Column title={say('embeddings.byActive')} found={active} />}
        <Column title={say('embeddings.byThis')} found={candidate} />
      </div>
    </section>
  );
}

function Column({ title, found }: { title: string; found: Found[] }) {
  const say = useText();
  return (
    <div>
      <h4 className={classes['by']}>{title}</h4>
      {found.length === 0 ? <p className={classes['text']}>{say('embeddings.nothingFound')}</p> : null}
      <ol className={classes['found']}>
        {found.map(({ chunkId, documentTitle, headingPath, text }) => (
          <li key={chunkId}>
            <bdi className={classes['name']}>{[documentTitle, ...headingPath].join(' › ')}</bdi>
            <bdi className={classes['text']}>{text}</bdi>
          </li>
        ))}
      </ol>
    </div>
  );
}
