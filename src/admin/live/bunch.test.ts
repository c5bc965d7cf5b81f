import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { bunch } from './bunch'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

it('runs once for what comes together, a little after the first', () => {
  const run = vi.fn()
  const { soon } = bunch(run, 250)
  for (let count = 0; count < 5; count++) soon()
  vi.advanceTimersByTime(249)
  expect(run).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1_000)
  expect(run).toHaveBeenCalledTimes(1)
})

it('runs on where something happens all the time', () => {
  const run = vi.fn()
  const { soon } = bunch(run, 250)
  for (let at = 0; at < 10_000; at += 100) {
    soon()
    vi.advanceTimersByTime(100)
  }
  expect(run.mock.calls.length).toBeGreaterThan(30)
})

it('runs no more once it is cancelled, until it is called again', () => {
  const run = vi.fn()
  const { soon, cancel } = bunch(run, 250)
  soon()
  cancel()
  vi.advanceTimersByTime(1_000)
  expect(run).not.toHaveBeenCalled()
  soon()
  vi.advanceTimersByTime(1_000)
  expect(run).toHaveBeenCalledTimes(1)
})
