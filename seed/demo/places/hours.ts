import type { OpeningHours, Span } from '../../../src/domain/opening/opening-hours'

type Times = `${number}:${number}-${number}:${number}`

const spansOf = (times: readonly Times[]): Span[] =>
  times.map((each) => {
    const [opens = '', closes = ''] = each.split('-')
    return { opens, closes }
  })

/** The same times on every day, but for days of rest (0 is Monday). */
export function daily(times: readonly Times[], { rest = [] }: { rest?: readonly number[] } = {}): OpeningHours {
  return { week: Array.from({ length: 7 }, (_, day) => (rest.includes(day) ? [] : spansOf(times))), special: [] }
}
