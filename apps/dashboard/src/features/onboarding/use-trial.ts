import type { Citation, StreamEvent } from '@parley/contract/stream-events';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ProblemError } from '../../api/problem.ts';
import { useTenant } from '../../api/tenant.ts';
import { askBot, type Visit } from './ask-bot.ts';

/** A question of the trial and what has been answered so far. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
  readonly citations: readonly Citation[];
  readonly state: 'answering' | 'answered' | 'declined' | 'broken';
}

/** Talks with a bot for a while; nothing of it is kept here. */
export function useTrial(visit: Visit) {
  const { api } = useTenant();
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  const conversationId = useRef<string>(undefined);
  const stop = useRef(new AbortController());
  useEffect(() => () => stop.current.abort(), []);
  const ask = useMutation({
    mutationFn: async (text: string) => {
      setExchanges((known) => [...known, { question: text, answer: '', citations: [], state: 'answering' }]);
      for await (const event of askBot(api, visit, { text, conversationId: conversationId.current }, stop.current.signal)) {
        if (event.type === 'turn.started') conversationId.current = event.conversationId;
        setExchanges((known) => known.map((exchange, index) => (index === known.length - 1 ? follow(exchange, event) : exchange)));
        if (event.type === 'turn.failed') throw new ProblemError('internal', { title: event.title });
      }
    },
    onError: () => setExchanges((known) => known.filter(({ state }) => state !== 'answering' && state !== 'broken')),
  });
  return { exchanges, ask };
}

function follow(exchange: Exchange, event: StreamEvent): Exchange {
  switch (event.type) {
    case 'turn.started':
      return { ...exchange, answer: '', citations: [] };
    case 'answer.delta':
      return { ...exchange, answer: exchange.answer + event.text };
    case 'answer.citation':
      return { ...exchange, citations: [...exchange.citations, event.citation] };
    case 'turn.completed':
      return { ...exchange, state: event.outcome === 'declined' ? 'declined' : 'answered' };
    default:
      return { ...exchange, state: 'broken' };
  }
}
