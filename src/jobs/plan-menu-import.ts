import { systemCall } from '../commands/context'
import { planStoredImport } from '../commands/menu-imports/plan-import'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** What the files of an import would do to their menu. */
export const planMenuImport: Job<JobMap['plan-menu-import']> = {
  name: 'plan-menu-import',
  async run(app, { importId }) {
    await planStoredImport(systemCall(app, `plan-menu-import:${importId}`), importId)
  },
}
