/** What is wrong with an export, the first first. */
export const FINDINGS = [
  'unreadable',
  'head_altered',
  'chain_broken',
  'signature_wrong',
  'key_not_trusted',
  'checkpoint_differs',
  'checkpoint_older',
  'checkpoint_beyond',
  'range_cut',
  'record_altered',
  'record_altered_before_sealing',
  'record_removed',
  'record_inserted',
  'root_differs',
] as const
export type FindingCode = (typeof FINDINGS)[number]

export interface Finding {
  readonly code: FindingCode
  readonly batch?: number
  /** Of the record in its batch, from 0. */
  readonly place?: number
  /** Of the record. */
  readonly id?: string
}
