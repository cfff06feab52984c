import type { PoolConfig } from 'pg';
import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** How to reach PostgreSQL; null where there is none. */
    postgres: PoolConfig | null;
  }
}

/** One PostgreSQL for all files of a run. */
export default async function setup(project: TestProject) {
  const server = await startPostgres();
  project.provide('postgres', server?.connection ?? null);
  return () => server?.stop();
}
