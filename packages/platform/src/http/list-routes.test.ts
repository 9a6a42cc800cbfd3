import { describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { listRoutes } from './list-routes.ts';

describe('listRoutes', () => {
  it('lists every mounted route with who may call it and what it takes', () => {
    const routes = listRoutes(createFixtureApp().app.routes);
    expect(routes.map(({ key }) => key)).toContain('GET /openapi.json');
    expect(routes.find(({ key }) => key === 'POST /v1/things')).toMatchObject({
      access: 'knowledge.write',
      takes: 'json',
      params: [],
      query: ['dry', 'label'],
      streams: false,
      errors: expect.arrayContaining(['already_exists', 'forbidden', 'malformed_json', 'internal']),
    });
  });
});
