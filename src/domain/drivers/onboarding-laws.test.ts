import { describe, expect, it } from 'vitest'
import { mayReject } from './adverse-action'
import { CHECK_STATUSES, CHECK_TRANSITIONS, checkDueAt, isCallSettled, nextCheckStep } from './background-check'
import { stagesAhead } from './progress'

const NOTHING = { papersIn: false, identityPassed: false, checkOrdered: false, checkDecided: false }

describe('an applicant', () => {
  it('goes as far as the facts carry, and no farther than to a person', () => {
    expect(stagesAhead('applied', NOTHING)).toEqual([])
    expect(stagesAhead('applied', { ...NOTHING, identityPassed: true })).toEqual([])
    expect(stagesAhead('applied', { ...NOTHING, papersIn: true, identityPassed: true })).toEqual([
      'documents',
      'identity_passed',
    ])
    const all = { papersIn: true, identityPassed: true, checkOrdered: true, checkDecided: true }
    expect(stagesAhead('applied', all)).toEqual(['documents', 'identity_passed', 'background_pending', 'review'])
    for (const stage of ['review', 'active', 'suspended', 'rejected'] as const)
      expect(stagesAhead(stage, all)).toEqual([])
  })
})

describe('a rejection', () => {
  it('comes no sooner than its notice and its days', () => {
    expect(mayReject({ on: null, waitingDays: 7 }, '2026-11-22')).toBe(false)
    expect(mayReject({ on: '2026-11-15', waitingDays: 7 }, '2026-11-21')).toBe(false)
    expect(mayReject({ on: '2026-11-15', waitingDays: 7 }, '2026-11-22')).toBe(true)
  })
})

describe('a background check', () => {
  const at = new Date('2026-11-22T12:00:00Z')
  const ago = (seconds: number) => new Date(at.getTime() - seconds * 1000)

  it('is never ordered again while nobody knows what became of its order', () => {
    expect(CHECK_TRANSITIONS.filter(({ to }) => to === 'calling').map(({ from }) => from)).toEqual(['created'])
    expect(nextCheckStep({ status: 'unknown', calledAt: ago(999) }, at)).toBe('ask')
    expect(nextCheckStep({ status: 'calling', calledAt: ago(10) }, at)).toBe('rest')
    expect(nextCheckStep({ status: 'calling', calledAt: ago(46) }, at)).toBe('ask')
    expect([isCallSettled(ago(59), at), isCallSettled(ago(60), at)]).toEqual([false, true])
  })

  it('is asked about after its result too, for reports are revised, and not once it came to nothing', () => {
    expect(nextCheckStep({ status: 'clear', calledAt: ago(1) }, at)).toBe('ask')
    expect(nextCheckStep({ status: 'expired', calledAt: ago(1) }, at)).toBe('rest')
  })

  it('is looked at again by itself as long as anything is open', () => {
    const open = CHECK_STATUSES.filter((status) => checkDueAt({ status, calls: 1 }, at) !== null)
    expect(open).toEqual(['created', 'calling', 'unknown', 'invited', 'running', 'disputed'])
  })

  it('waits ever longer for a provider that does not answer, and an hour at most', () => {
    const seconds = [0, 1, 5, 30].map((calls) => {
      const due = checkDueAt({ status: 'unknown', calls }, at)
      return ((due?.getTime() ?? 0) - at.getTime()) / 1000
    })
    expect(seconds).toEqual([5, 10, 160, 3600])
  })
})
