import type { RecordKind } from './record'

/** Years after which an entry is purged where its kind has no rule of its own; `compliance_purge()` has the same number. */
export const DEFAULT_YEARS = 7

/** Kinds that no regulator asks for; all others stay for seven years at least (CMP-1). `compliance_retention` has the same rule. */
const SHORTER: readonly RecordKind[] = ['access', 'change', 'action']

/** The fewest years for which entries of a kind are kept. */
export const leastYears = (kind: RecordKind): number => (SHORTER.includes(kind) ? 1 : DEFAULT_YEARS)
