/** A column whose text is sealed at rest (SEC-6): opened for nothing but its own row. Tables have an `id` of type uuid. */
export interface SealedColumn {
  readonly table: string
  readonly column: string
  /** What its values were before it was sealed: the nightly job seals those that are left, and until then they are read as they are. */
  readonly clear?: RegExp
  /** What a value of the row with this id belongs to: stored with the seal, so it never changes. */
  about(id: string): string
}

/** All of them: what reads and writes a column, and the job that rotates keys, read the same list. */
export const SEALED = {
  accountNumber: {
    table: 'payout_destinations',
    column: 'account',
    about: (id) => `payout-destination:${id}`,
  },
  checkedBirth: {
    table: 'identity_checks',
    column: 'born_on',
    about: (id) => `identity-check:${id}:born-on`,
  },
  checkFlow: {
    table: 'identity_checks',
    column: 'flow_url',
    about: (id) => `identity-check:${id}:flow-url`,
  },
  driverBirth: {
    table: 'drivers',
    column: 'born_on',
    about: (id) => `driver:${id}:born-on`,
  },
  exportPhone: {
    table: 'person_exports',
    column: 'phone',
    about: (id) => `person-export:${id}:phone`,
  },
  erasurePhone: {
    table: 'person_erasures',
    column: 'phone',
    about: (id) => `person-erasure:${id}:phone`,
  },
  toldBirth: {
    table: 'users',
    column: 'date_of_birth',
    clear: /^\d{4}-\d{2}-\d{2}$/,
    about: (id) => `user:${id}:date-of-birth`,
  },
  paperNumber: {
    table: 'driver_papers',
    column: 'number',
    about: (id) => `driver-paper:${id}`,
  },
} as const satisfies Record<string, SealedColumn>
