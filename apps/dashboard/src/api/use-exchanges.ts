import type { ActionRequest } from '@parley/contract/actions';
import type { Citation, StreamEvent } from '@parley/contract/stream-events';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { askBot, stopAnswer, type Visit } from './ask-bot.ts';
import { ProblemError } from './problem.ts';
import { useTenant } from './tenant.ts';

/** A question and what has been answered so far. */
export interface Exchange {
  readonly question: string;
  readonly answer: string;
  readonly citations: readonly Citation[];
  /** Undefined until it is begun. */
  readonly turnId: string | undefined;
  /** What the bot looks up with, by the names of its actions. */
  readonly actions: readonly string[];
  /** What the bot asked for with its answer. */
  readonly request: ActionRequest | undefined;
  readonly state: 'answering' | 'answered' | 'declined' | 'broken';
}

const asked = { answer: '', citations: [], turnId: undefined, actions: [], request: undefined, state: 'answering' } as const;

/**
 * Talks with a bot for a while; nothing of it is kept here. `visitFor` gives the visit to ask in: another one than before begins a new
 * conversation.
 */
export function useExchanges(visitFor: () => Promise<Pick<Visit, 'sessionToken'>>) {
  const { api } = useTenant();
  const [exchanges, setExchanges] = useState<readonly Exchange[]>([]);
  const place = useRef<{ visit: Pick<Visit, 'sessionToken'>; conversationId: string | undefined }>(undefined);
  const gone = useRef(new AbortController());
  useEffect(() => () => gone.current.abort(), []);
  const changeLast = (change: (exchange: Exchange) => Exchange): void =>
    setExchanges((known) => known.map((exchange, index) => (index === known.length - 1 ? change(exchange) : exchange)));
  const ask = useMutation({
    mutationFn: async (text: string) => {
      const visit = await visitFor();
      const isNew = place.current?.visit !== visit;
      if (isNew) place.current = { visit, conversationId: undefined };
      setExchanges((known) => [...(isNew ? [] : known), { question: text, ...asked }]);
      for await (const event of askBot(api, visit, { text, conversationId: place.current?.conversationId }, gone.current.signal)) {
        if (event.type === 'turn.started') place.current = { visit, conversationId: event.conversationId };
        changeLast((exchange) => follow(exchange, event));
        if (event.type === 'turn.failed') throw new ProblemError('internal', { title: event.title });
      }
    },
    onError: () => setExchanges((known) => known.filter(({ state }) => state !== 'answering' && state !== 'broken')),
  });
  return {
    exchanges,
    ask,
    /** Puts what became of a request in the place of it. */
    settle: (request: ActionRequest): void =>
      setExchanges((known) => known.map((exchange) => (exchange.request?.id === request.id ? { ...exchange, request } : exchange))),
    /** Forgets what was said and begins anew. */
    clear: (): void => {
      place.current = undefined;
      setExchanges([]);
      ask.reset();
    },
    /** Ends the answer that is being given. */
    stop: async (): Promise<void> => {
      const turnId = exchanges.at(-1)?.turnId;
      if (turnId !== undefined && place.current !== undefined) await stopAnswer(api, place.current.visit, turnId);
    },
    /** The visit that is asked in. */
    visit: (): Pick<Visit, 'sessionToken'> | undefined => place.current?.visit,
  };
}

function follow(exchange: Exchange, event: StreamEvent): Exchange {
  switch (event.type) {
    case 'turn.started':
      return { ...exchange, answer: '', citations: [], turnId: event.turnId };
    case 'answer.delta':
      return { ...exchange, answer: exchange.answer + event.text };
    case 'answer.citation':
      return { ...exchange, citations: [...exchange.citations, event.citation] };
    case 'action.started':
      return { ...exchange, actions: [...exchange.actions, event.title] };
    case 'action.requested':
      return { ...exchange, request: event.request };
    case 'answer.unsupported':
      return exchange;
    case 'turn.completed':
      return { ...exchange, state: event.outcome === 'declined' ? 'declined' : 'answered' };
    default:
      return { ...exchange, state: 'broken' };
  }
}
