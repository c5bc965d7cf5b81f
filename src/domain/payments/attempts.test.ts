import { describe, expect, it } from 'vitest'
import { dueAt, isSettled, nextStep } from './attempts'

const AT = new Date('2026-11-22T12:00:00Z')
const ago = (seconds: number) => new Date(AT.getTime() - seconds * 1000)
const looked = (status: Parameters<typeof nextStep>[0]['status'], calledAt: Date | null = null) => ({
  status,
  calledAt,
  feeOpen: false,
})

describe('what there is to do about a call', () => {
  it.each([
    ['created', null, 'call'],
    ['calling', 44, 'rest'],
    ['calling', 45, 'ask'],
    ['pending', 1, 'ask'],
    ['unknown', 1, 'ask'],
    ['succeeded', 1, 'rest'],
    ['refused', 1, 'rest'],
  ] as const)('%s, called %s s ago: %s', (status, seconds, step) => {
    expect(nextStep(looked(status, seconds === null ? null : ago(seconds)), AT)).toBe(step)
  })

  it('asks on for what the provider kept', () => {
    expect(nextStep({ ...looked('succeeded'), feeOpen: true }, AT)).toBe('ask')
  })
})

describe('a call that its provider has nothing of', () => {
  it('may still come to something for a minute, which is longer than anybody waits for its answer', () => {
    expect([isSettled(ago(59), AT), isSettled(ago(60), AT)]).toEqual([false, true])
    expect(nextStep(looked('calling', ago(59)), AT)).toBe('ask')
  })
})

describe('when it is looked at again', () => {
  const due = (status: Parameters<typeof nextStep>[0]['status'], age: number) => {
    const next = dueAt({ status, feeOpen: false, createdAt: ago(age) }, AT)
    return next && (next.getTime() - AT.getTime()) / 1000
  }

  it.each([
    ['unknown', 0, 5],
    ['unknown', 100, 50],
    ['pending', 100_000, 600],
    ['calling', 0, 45],
    ['refused', 0, null],
    ['succeeded', 0, null],
  ] as const)('%s, %s s old: in %s s', (status, age, seconds) => {
    expect(due(status, age)).toBe(seconds)
  })
})
