import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../opening/opening-hours'
import { readWeek, writeWeek } from './week-text'

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const span: fc.Arbitrary<Span> = fc.record({ opens: clock, closes: fc.oneof(clock, fc.constant('24:00')) })
const week = fc.array(fc.array(span, { maxLength: 6 }), { minLength: 7, maxLength: 7 })

const BREAKFAST: Span = { opens: '06:00', closes: '11:00' }
const LUNCH: Span = { opens: '12:00', closes: '15:30' }

describe('a week in a cell', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(week, (hours) => {
        expect(readWeek(writeWeek(hours))).toEqual(hours)
      }),
    )
  })

  it('stands together where days are alike', () => {
    const hours = [[BREAKFAST, LUNCH], [BREAKFAST, LUNCH], [], [LUNCH], [], [BREAKFAST], [BREAKFAST]]
    expect(writeWeek(hours)).toBe('mon-tue 06:00-11:00,12:00-15:30|thu 12:00-15:30|sat-sun 06:00-11:00')
    expect(writeWeek(Array.from({ length: 7 }, () => []))).toBe('never')
  })

  it.each([
    ['lun-mar 6h-11h, 12h-15h30', [[BREAKFAST, LUNCH], [BREAKFAST, LUNCH], [], [], [], [], []]],
    ['Samedi - Dimanche  06:00 - 11:00', [[], [], [], [], [], [BREAKFAST], [BREAKFAST]]],
    ['Monday 6:00-11:00\ntue 12:00-15:30', [[BREAKFAST], [LUNCH], [], [], [], [], []]],
    ['jamais', [[], [], [], [], [], [], []]],
  ])('is read as people write it: %s', (text, hours) => expect(readWeek(text)).toEqual(hours))

  it.each([
    '',
    'breakfast',
    'mon',
    'mon 6-25',
    'mon 24:00-02:00',
    'mon 06:60-07:00',
    'fri-mon 06:00-07:00',
    'mon 06:00-07:00|mon 08:00-09:00',
  ])('is refused rather than guessed: “%s”', (text) => expect(readWeek(text)).toBeUndefined())
})
