import { describe, expect, it } from 'vitest'
import { dueAt, nextStep } from './call-rhythm'

const NOW = new Date('2026-11-22T10:00:00Z')
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000)
const of = (status: Parameters<typeof nextStep>[0]['status'], calledAt: Date | null = null) =>
  ({ status, provider: 'persona', calledAt }) as const
const pause = (...args: Parameters<typeof dueAt>) => {
  const due = dueAt(...args)
  return due && (due.getTime() - NOW.getTime()) / 1000
}

describe('a check', () => {
  it('is made once, and again only when whoever made it must be dead', () => {
    expect(nextStep(of('created'), NOW)).toBe('make')
    expect(nextStep(of('created', ago(44)), NOW)).toBe('rest')
    expect(nextStep(of('created', ago(45)), NOW)).toBe('make')
  })

  it('is asked about until it is decided, where there is somebody to ask', () => {
    expect(nextStep(of('pending'), NOW)).toBe('ask')
    expect(nextStep(of('needs_review'), NOW)).toBe('ask')
    expect(nextStep({ ...of('pending'), provider: 'manual' }, NOW)).toBe('rest')
    expect(nextStep(of('approved'), NOW)).toBe('rest')
  })

  it('is looked at soon, then ever less often, and never when it is decided', () => {
    expect(pause(of('pending'), ago(0), NOW)).toBe(5)
    expect(pause(of('pending'), ago(60), NOW)).toBe(30)
    expect(pause(of('pending'), ago(86_400), NOW)).toBe(600)
    expect(pause(of('created', NOW), ago(0), NOW)).toBe(45)
    expect(pause(of('declined'), ago(0), NOW)).toBeNull()
    expect(pause({ ...of('needs_review'), provider: 'manual' }, ago(0), NOW)).toBeNull()
  })
})
