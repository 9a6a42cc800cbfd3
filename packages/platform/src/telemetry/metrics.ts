import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** What code counts. Labels come from closed sets (routes, outcomes, configured models), never from a caller, so their number is bounded. */
export interface Metrics {
  /** `route` is the declared path with its placeholders, or `unmatched`. */
  requestAnswered(route: string, method: string, status: number, seconds: number): void;
  /** Returns the function that counts the stream as closed; calling it again does nothing. */
  streamOpened(route: string): () => void;
  turnEnded(outcome: string, seconds: number): void;
  firstTokenSent(seconds: number): void;
  /** What was found of an answer: its citations, and its sentences without support. */
  answerChecked(counts: { readonly verified: number; readonly dropped: number; readonly withheld: number; readonly marked: number }): void;
  modelCalled(provider: string, model: string, outcome: string, tokens: { readonly input: number; readonly output: number }): void;
  /** A question that was to be searched by meaning: `failed` and `skipped` are searched by words alone. */
  questionEmbedded(outcome: 'embedded' | 'remembered' | 'failed' | 'skipped'): void;
  /** How many jobs failed for good and wait for somebody to look at them. */
  deadJobs(count: number): void;
  jobEnded(job: string, outcome: 'completed' | 'failed', seconds: number): void;
}

export interface MetricsRegistry extends Metrics {
  /** Everything counted so far, in the text format Prometheus reads. */
  render(): Promise<{ readonly contentType: string; readonly text: string }>;
}

const durations = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Makes the process's metrics; `processMetrics: false` leaves out Node's own, which start timers. */
export function createMetrics(options: { readonly processMetrics: boolean }): MetricsRegistry {
  const registry = new Registry();
  const registers = [registry];
  if (options.processMetrics) collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'parley_http_requests_total',
    help: 'Requests answered.',
    labelNames: ['route', 'method', 'status'],
    registers,
  });
  const requestSeconds = new Histogram({
    name: 'parley_http_request_seconds',
    help: 'Time until an answer was complete; for a stream, until it began.',
    labelNames: ['route', 'method'],
    buckets: durations,
    registers,
  });
  const streams = new Gauge({ name: 'parley_open_streams', help: 'Event streams open now.', labelNames: ['route'], registers });
  const turns = new Counter({ name: 'parley_turns_total', help: 'Turns ended.', labelNames: ['outcome'], registers });
  const turnSeconds = new Histogram({
    name: 'parley_turn_seconds',
    help: 'Time from question to terminal event.',
    buckets: durations,
    registers,
  });
  const firstToken = new Histogram({
    name: 'parley_first_token_seconds',
    help: 'Time from question to first text.',
    buckets: durations,
    registers,
  });
  const citations = new Counter({
    name: 'parley_citations_total',
    help: 'Citations of models, verified or dropped.',
    labelNames: ['outcome'],
    registers,
  });
  const unsupported = new Counter({
    name: 'parley_unsupported_sentences_total',
    help: 'Sentences that no passage supports, withheld or marked.',
    labelNames: ['outcome'],
    registers,
  });
  const modelCalls = new Counter({
    name: 'parley_model_calls_total',
    help: 'Calls of a model.',
    labelNames: ['provider', 'model', 'outcome'],
    registers,
  });
  const modelTokens = new Counter({
    name: 'parley_model_tokens_total',
    help: 'Tokens a provider reported.',
    labelNames: ['provider', 'model', 'direction'],
    registers,
  });
  const questionsEmbedded = new Counter({
    name: 'parley_questions_embedded_total',
    help: 'Questions to be searched by meaning; failed and skipped ones were searched by words alone.',
    labelNames: ['outcome'],
    registers,
  });
  const jobSeconds = new Histogram({
    name: 'parley_job_seconds',
    help: 'Time a job ran.',
    labelNames: ['job', 'outcome'],
    buckets: [...durations, 120, 600],
    registers,
  });
  const dead = new Gauge({ name: 'parley_dead_jobs', help: 'Jobs that failed for good and wait for somebody.', registers });
  return {
    requestAnswered(route, method, status, seconds) {
      requests.inc({ route, method, status });
      requestSeconds.observe({ route, method }, seconds);
    },
    streamOpened(route) {
      let open = true;
      streams.inc({ route });
      return () => {
        if (open) streams.dec({ route });
        open = false;
      };
    },
    turnEnded(outcome, seconds) {
      turns.inc({ outcome });
      turnSeconds.observe(seconds);
    },
    firstTokenSent: (seconds) => firstToken.observe(seconds),
    answerChecked({ verified, dropped, withheld, marked }) {
      citations.inc({ outcome: 'verified' }, verified);
      citations.inc({ outcome: 'dropped' }, dropped);
      unsupported.inc({ outcome: 'withheld' }, withheld);
      unsupported.inc({ outcome: 'marked' }, marked);
    },
    modelCalled(provider, model, outcome, tokens) {
      modelCalls.inc({ provider, model, outcome });
      modelTokens.inc({ provider, model, direction: 'input' }, tokens.input);
      modelTokens.inc({ provider, model, direction: 'output' }, tokens.output);
    },
    questionEmbedded: (outcome) => questionsEmbedded.inc({ outcome }),
    deadJobs: (count) => dead.set(count),
    jobEnded: (job, outcome, seconds) => jobSeconds.observe({ job, outcome }, seconds),
    render: async () => ({ contentType: registry.contentType, text: await registry.metrics() }),
  };
}
