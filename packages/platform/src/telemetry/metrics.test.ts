import { describe, expect, it } from 'vitest';
import { createMetrics } from './metrics.ts';

async function textOf(metrics: ReturnType<typeof createMetrics>): Promise<string> {
  return (await metrics.render()).text;
}

describe('createMetrics', () => {
  it('counts requests, turns, model calls and jobs', async () => {
    const metrics = createMetrics({ processMetrics: false });
    metrics.requestAnswered('/v1/bots', 'GET', 200, 0.002);
    metrics.turnEnded('answered', 1.5);
    metrics.firstTokenSent(0.2);
    metrics.modelCalled('openai', 'gpt', 'completed', { input: 10, output: 5 });
    metrics.jobEnded('knowledge.index', 'failed', 3);
    const text = await textOf(metrics);
    expect(text).toContain('parley_http_requests_total{route="/v1/bots",method="GET",status="200"} 1');
    expect(text).toContain('parley_http_request_seconds_bucket{le="0.0025",route="/v1/bots",method="GET"} 1');
    expect(text).toContain('parley_turns_total{outcome="answered"} 1');
    expect(text).toContain('parley_turn_seconds_sum 1.5');
    expect(text).toContain('parley_first_token_seconds_count 1');
    expect(text).toContain('parley_model_calls_total{provider="openai",model="gpt",outcome="completed"} 1');
    expect(text).toContain('parley_model_tokens_total{provider="openai",model="gpt",direction="output"} 5');
    expect(text).toContain('parley_job_seconds_count{job="knowledge.index",outcome="failed"} 1');
  });

  it('counts a stream as closed once, however often it is said', async () => {
    const metrics = createMetrics({ processMetrics: false });
    const close = metrics.streamOpened('/v1/chat/turns');
    metrics.streamOpened('/v1/chat/turns');
    close();
    close();
    expect(await textOf(metrics)).toContain('parley_open_streams{route="/v1/chat/turns"} 1');
  });

  it('keeps two registries apart and tells of the process only when asked', async () => {
    const one = createMetrics({ processMetrics: true });
    const other = createMetrics({ processMetrics: false });
    one.turnEnded('answered', 1);
    expect(await textOf(other)).not.toMatch(/outcome="answered"|process_cpu/);
    expect(await textOf(one)).toContain('nodejs_eventloop_lag_seconds');
  });
});
