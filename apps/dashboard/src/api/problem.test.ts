import { describe, expect, it } from 'vitest';
import { ProblemError, readProblem } from './problem.ts';

const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

describe('readProblem', () => {
  it('keeps the code, the id to quote, the fields and the time to wait', () => {
    const body = {
      code: 'invalid_request',
      title: 'The request has fields that are missing or not valid.',
      requestId: 'request-1',
      details: { issues: [{ path: 'name', message: 'Too long', rule: 'too_big', limit: 120, of: 'string' }, { path: 3 }, 'x'] },
    };
    const problem = readProblem(body, answer(400, { 'retry-after': '7' }));
    expect(problem).toBeInstanceOf(ProblemError);
    expect(problem).toMatchObject({ code: 'invalid_request', status: 400, requestId: 'request-1', retryAfterSeconds: 7 });
    expect(problem.issues).toEqual([{ path: 'name', message: 'Too long', rule: 'too_big', limit: 120, of: 'string' }]);
  });

  it('calls the page of a proxy an unexpected answer, and keeps the id of the request', () => {
    for (const body of ['<h1>Bad gateway</h1>', undefined, null, { error: 'x' }, { code: 7 }]) {
      const problem = readProblem(body, answer(502, { 'x-request-id': 'request-2' }));
      expect(problem).toMatchObject({ code: 'unexpected_answer', status: 502, requestId: 'request-2', issues: [] });
    }
  });
});
