import { describe, expect, it } from 'vitest';
import { importOpenapi } from './import-openapi.ts';

type Given = Readonly<Record<string, unknown>>;

const read = async (operation: Given, more: Given = {}, path = '/orders') =>
  (
    await importOpenapi(
      { openapi: '3.0.3', servers: [{ url: 'https://shop.example' }], paths: { [path]: { post: operation } }, ...more },
      undefined,
    )
  ).items[0];
const body = (schema: Given, type = 'application/json', required = true) => ({
  requestBody: { required, content: { [type]: { schema } } },
});

describe('an operation of an OpenAPI document', () => {
  it.each([
    [
      'variables',
      [{ url: '{scheme}://{name}.shop.example/v2/', variables: { scheme: { default: 'https' }, name: { default: 'eu' } } }],
      'https://eu.shop.example/v2/orders',
    ],
    ['a path and nothing else', [{ url: '/api/v3' }], 'https://said.example/api/v3/orders'],
    ['no server', undefined, 'https://said.example/orders'],
  ])('is called where a document with %s says', async (_what, servers, url) => {
    const document = { openapi: '3.1.0', servers, paths: { '/orders': { get: {} } } };
    expect((await importOpenapi(document, 'https://said.example')).items[0]?.definition).toMatchObject({ url });
  });

  it('is called at its own server rather than its document’s, and cannot be an action without any', async () => {
    expect((await read({ servers: [{ url: 'https://write.example' }] }))?.definition).toMatchObject({
      url: 'https://write.example/orders',
    });
    expect(await read({}, { servers: [{ url: '/api' }] })).toMatchObject({
      definition: null,
      problem: 'the document does not say at which server',
    });
  });

  it('takes arguments whose names are none of ours, of the path, the query, the headers and a list', async () => {
    const parameters = [
      { name: 'order-id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
      { name: 'filter[state]', in: 'query', schema: { type: ['string', 'null'], maxLength: 9 } },
      { name: 'tags', in: 'query', schema: { type: 'array', items: { enum: ['a', 'b'] } } },
      { name: 'X-Shop', in: 'header', required: true, schema: { $ref: '#/components/schemas/a~1b' } },
    ];
    const schemas = { 'a/b': { allOf: [{ type: 'integer' }, { minimum: 1 }] } };
    expect((await read({ parameters }, { components: { schemas } }, '/orders/{order-id}/{line}'))?.definition).toMatchObject({
      url: 'https://shop.example/orders/{{order_id}}/{{line}}?filter%5Bstate%5D={{filter_state_}}&tags={{tags}}',
      headers: { 'X-Shop': '{{X_Shop}}' },
      parameters: {
        properties: {
          order_id: { type: 'string', format: 'uuid' },
          filter_state_: { type: 'string', maxLength: 9 },
          tags: { type: 'string', enum: ['a', 'b'] },
          X_Shop: { type: 'integer', minimum: 1 },
        },
        required: ['order_id', 'X_Shop', 'line'],
      },
    });
  });

  it('sends a body put together of parts, what it must hold within too, and nothing that is only read', async () => {
    const Line = {
      type: 'object',
      required: ['item'],
      properties: { item: { type: 'string' }, next: { $ref: '#/components/schemas/Line' } },
    };
    const schema = {
      allOf: [
        {
          type: 'object',
          required: ['line', 'tags'],
          properties: { id: { type: 'string', readOnly: true }, line: { $ref: '#/components/schemas/Line' } },
        },
        { properties: { tags: { type: 'array', items: { type: 'string' } }, note: { anyOf: [{ type: 'string' }, { type: 'null' }] } } },
      ],
    };
    expect((await read(body(schema), { components: { schemas: { Line } } }))?.definition).toMatchObject({
      body: { line: { item: '{{line_item}}' }, tags: ['{{tags}}'], note: '{{note}}' },
      parameters: { required: ['line_item', 'tags'] },
    });
    expect(
      (await read(body({ type: 'object', properties: { a: { type: 'string' } } }, 'application/x-www-form-urlencoded')))?.definition,
    ).toMatchObject({
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: { a: '{{a}}' },
    });
  });

  it.each([
    [
      'a list of objects',
      body({ type: 'object', required: ['lines'], properties: { lines: { type: 'array', items: { type: 'object' } } } }),
    ],
    ['a choice', body({ type: 'object', required: ['x'], properties: { x: { oneOf: [{ type: 'string' }, { type: 'integer' }] } } })],
    ['a file', body({ type: 'string', format: 'binary' }, 'multipart/form-data')],
    ['itself', body({ $ref: '#/components/schemas/Loop' })],
    ['a cookie', { parameters: [{ name: 'session', in: 'cookie', required: true, schema: { type: 'string' } }] }],
  ])('is told not to be an action where it needs %s', async (_what, operation) => {
    const Loop = { type: 'object', required: ['loop'], properties: { loop: { $ref: '#/components/schemas/Loop' } } };
    expect(await read(operation, { components: { schemas: { Loop } } })).toMatchObject({
      definition: null,
      problem: expect.stringMatching(/: must be a text, a number, or yes or no$/),
    });
  });

  it('tells what its answer holds, of a list its first three, and where its key goes', async () => {
    const Order = { type: 'object', properties: { id: { type: 'integer' }, by: { properties: { name: { type: 'string' } } } } };
    const responses = {
      201: { content: { 'application/json': { schema: { type: 'object', properties: { orders: { type: 'array', items: Order } } } } } },
    };
    const components = {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, key: { type: 'apiKey', in: 'query', name: 'api_key' } },
    };
    const withKey = { components, security: [{ token: [] }] };
    expect((await read({ responses }, withKey))?.definition).toMatchObject({
      headers: { authorization: 'Bearer {{secret.key}}' },
      result: [1, 2, 3].map((nth) => ({ name: `orders_${nth}_id`, pointer: `/orders/${nth - 1}/id`, type: 'number' })),
    });
    expect((await read({ security: [{ key: [] }] }, withKey))?.definition).toMatchObject({
      url: 'https://shop.example/orders?api_key={{secret.key}}',
    });
    expect((await read({ security: [] }, withKey))?.definition).toMatchObject({ headers: {} });
  });

  it('has a name of its own', async () => {
    const paths = { '/a': { get: { operationId: 'getIt' } }, '/b': { get: { operationId: 'get_it' } } };
    const { items } = await importOpenapi({ openapi: '3.0.0', servers: [{ url: 'https://shop.example' }], paths }, undefined);
    expect(items.map(({ definition }) => definition?.name)).toEqual(['get_it', 'get_it_2']);
  });
});

it('a document of another kind is refused', async () => {
  await expect(importOpenapi({ swagger: '2.0', paths: {} }, undefined)).rejects.toThrow(
    expect.objectContaining({ code: 'invalid_request' }),
  );
});
