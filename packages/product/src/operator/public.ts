export type { InstallationFacts } from './get-installation-health.ts';
export { type OperatorDeps, operatorRoutes } from './operator.routes.ts';
export { recordSupportUse } from './support/record-support-use.ts';
