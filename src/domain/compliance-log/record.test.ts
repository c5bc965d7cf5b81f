import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json'
import { canonicalRecord, type LogRecord } from './record'

const RECORD: LogRecord = {
  id: '019ab000-0000-7000-8000-000000000001',
  kind: 'decision',
  command: 'order.place',
  marketId: 'm',
  actorRole: 'customer',
  actorId: 'u',
  subjectKind: 'order',
  subjectId: 'o',
  outcome: 'refused',
  code: 'too_young',
  facts: { rule: { version: 3, name: 'age “21”' }, age: 20.5 },
  changes: [{ field: 'price', from: 1, to: 2 }],
  requestId: 'r',
  personal: null,
  personalKey: null,
  at: '2026-11-22T12:00:00.000Z',
  recordedAt: '2026-11-22T12:00:00.001Z',
}

it('is the canonical JSON of all members and the version, whatever their order', () => {
  expect(canonicalRecord(RECORD)).toBe(canonicalJson({ ...RECORD, v: 1 }))
  const reversed = Object.fromEntries(Object.entries(RECORD).reverse()) as unknown as LogRecord
  expect(canonicalRecord(reversed)).toBe(canonicalRecord(RECORD))
})

it('has nothing else in it, such as a MAC that was stored beside', () => {
  expect(canonicalRecord({ ...RECORD, mac: 'x' } as LogRecord)).toBe(canonicalRecord(RECORD))
})
