import type { TestProject } from 'vitest/node';
import { prepareTemplate, type Template } from './prepare-template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseTemplate: Template;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { template, remove } = await prepareTemplate(process.env);
  project.provide('databaseTemplate', template);
  return remove;
}
