import { sql } from 'drizzle-orm'
import { personExportKey } from '../domain/privacy/person-export'
import type { Job } from './job'

/** Takes away exports of persons that were there for long enough: the file first, so that a kill leaves none behind that nobody knows of. */
export const removePersonExports: Job = {
  name: 'remove-person-exports',
  schedule: '0 25 * * * *',
  async run({ db, storage, clock }) {
    const due = await db.rows<{ id: string }>(
      sql`select id from person_exports where state = 'ready' and remove_at <= ${clock.real()} order by remove_at`,
    )
    const failures: unknown[] = []
    for (const { id } of due)
      try {
        await storage.remove(personExportKey(id))
        await db.rows(sql`update person_exports set state = 'removed', phone = null where id = ${id}`)
      } catch (error) {
        // One that fails keeps none of the others from going.
        failures.push(error)
      }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} of ${due.length} exports stay`)
  },
}
