import { systemCall } from '../commands/context'
import { runBatch } from '../commands/menu-imports/run-batch'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** The next batch of an import; each asks for the one after it, so that a worker that stops waits for no more than one. */
export const runMenuImport: Job<JobMap['run-menu-import']> = {
  name: 'run-menu-import',
  async run(app, { importId }) {
    await runBatch(systemCall(app, `run-menu-import:${importId}`), { importId })
  },
}
