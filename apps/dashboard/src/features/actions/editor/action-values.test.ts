import { describe, expect, it } from 'vitest';
import type { ActionDefinition } from '../use-actions.ts';
import { blankDefinition, definitionIn, secretsIn, valuesOf } from './action-values.ts';

const http: ActionDefinition = {
  ...{ kind: 'http', name: 'order_status', title: 'Order status', description: 'Tells.', effect: 'read', method: 'POST' },
  ...{ url: 'https://shop.example/{{order}}', headers: { authorization: 'Bearer {{secret.key}}' }, body: { id: '{{order}}' } },
  parameters: {
    ...{ type: 'object', required: ['order'], additionalProperties: false },
    properties: { order: { type: 'string', maxLength: 20, format: 'uuid' } },
  },
  result: [{ name: 'status', pointer: '/status', type: 'string', label: 'Status', public: true }],
  ...{ timeoutMs: 2000, retries: 0 },
};
const form: ActionDefinition = {
  ...{ kind: 'form', name: 'ask', title: 'Ask', description: 'Asks.', mailTo: 'desk@example.com', webhookUrl: null, thanks: 'Thanks' },
  fields: [{ name: 'topic', label: 'Topic', type: 'choice', required: true, options: ['A', 'B'] }],
  appointmentMinutes: 30,
};
const mcp: ActionDefinition = {
  ...{ kind: 'mcp', name: 'find', title: 'Find', description: 'Finds.', effect: 'write', url: 'https://mcp.example/', tool: 'find-it' },
  ...{ headers: {}, timeoutMs: 8000, parameters: { type: 'object', properties: {}, required: [], additionalProperties: false } },
};

describe('the form of an action', () => {
  it.each([http, form, mcp])('changes nothing of a definition nobody touches: $kind', (definition) => {
    expect(definitionIn(valuesOf(definition, []), definition)).toEqual(definition);
  });

  it('begins empty for a new one', () => {
    expect(valuesOf(blankDefinition('http'), [])).toMatchObject({ url: '', parameters: [], effect: 'read' });
    expect(valuesOf(blankDefinition('form'), []).fields).toMatchObject([{ type: 'email', required: true }]);
  });

  it('keeps secrets that are left empty, and forgets those that were taken away', () => {
    const [kept, changed] = valuesOf(http, ['kept', 'changed']).secrets;
    const rows = [kept, { ...changed, value: 'new' }].filter((row) => row?.key !== undefined) as Parameters<typeof secretsIn>[0];
    expect(secretsIn(rows, ['kept', 'changed', 'gone'])).toEqual({ changed: 'new', gone: null });
  });
});
