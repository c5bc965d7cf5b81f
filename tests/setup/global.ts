import type { TestProject } from 'vitest/node'
import { env } from '../../src/env'
import { rolePasswords, type TestDatabaseServer } from './database-server'
import { prepareTemplate, templateName } from './template'
import { joinTestRun } from './test-run'

declare module 'vitest' {
  export interface ProvidedContext {
    testDatabaseServer: TestDatabaseServer
  }
}

/** One server for the whole run, its roles and a migrated template; `createTestDatabase` clones it for each test file. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const name = await templateName()
  const run = await joinTestRun(env().TEST_DATABASE_URL, name)
  try {
    const server = { superuserUrl: run.superuserUrl, passwords: rolePasswords(run.superuserUrl) }
    project.provide('testDatabaseServer', { ...server, template: await prepareTemplate(name, server) })
  } catch (error) {
    await run.leave()
    throw error
  }
  return run.leave
}
