import type { ErasureBlocker } from '../../../domain/privacy/erasure'
import type { HeldTable } from '../../../domain/privacy/personal-table'
import type { ConsentRecord } from '../../../queries/privacy/consents'
import type { FoundPerson } from '../../../queries/privacy/people'
import type { PersonExport } from '../../../queries/privacy/person-exports'
import type { PersonCheck } from '../../../queries/privacy/person-facts'

/** A person as `GET /api/privacy/people/:id` tells of him. */
export interface ToldPerson extends FoundPerson {
  held: HeldTable[]
  blockers: ErasureBlocker[]
  consents: ConsentRecord[]
  checks: PersonCheck[]
  orders: number
  exports: PersonExport[]
}
