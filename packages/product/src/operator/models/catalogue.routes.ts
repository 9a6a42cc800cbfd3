import { catalogueModelListSchema, catalogueModelSchema, forgetCatalogueModelQuery, putCatalogueModelBody } from '@parley/contract/models';
import type { Database } from '@parley/platform/database/tenancy';
import { defineRoute } from '@parley/platform/http/define-route';
import { operatorTrail } from '../operator-trail.ts';
import { forgetCatalogueModel, listCatalogue, putCatalogueModel } from './change-catalogue.ts';

const access = 'operator';
const tag = 'Operator';

/** Endpoints with which the operator decides what models cost and take, and which plans may use them. */
export function catalogueRoutes({ database }: { database: Database }) {
  return [
    defineRoute({
      method: 'get',
      path: '/v1/operator/models',
      access,
      tag,
      summary: 'Read the model catalogue',
      success: { status: 200, body: catalogueModelListSchema },
      errors: [],
      handle: async () => ({ items: await listCatalogue(database) }),
    }),
    defineRoute({
      method: 'put',
      path: '/v1/operator/models',
      access,
      tag,
      summary: 'Say what a model costs, takes and is offered with',
      description:
        'Takes the place of what Parley knows of it. A plan that may not use a model of the installation goes on down the ladder.',
      body: putCatalogueModelBody,
      success: { status: 200, body: catalogueModelSchema },
      errors: [],
      handle: async ({ caller, body, request }) =>
        putCatalogueModel(database, { ...body, trail: await operatorTrail(database, caller.personId, request) }),
    }),
    defineRoute({
      method: 'delete',
      path: '/v1/operator/models',
      access,
      tag,
      summary: 'Go back to what Parley knows of a model',
      query: forgetCatalogueModelQuery,
      success: { status: 204 },
      errors: [],
      handle: async ({ caller, query, request }) =>
        forgetCatalogueModel(database, { ...query, trail: await operatorTrail(database, caller.personId, request) }),
    }),
  ];
}
