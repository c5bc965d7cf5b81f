import type { OpeningHours, Span } from '../opening/opening-hours'

type Week = OpeningHours['week']

/** As they are written; read in both languages. */
const DAYS: readonly string[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const FRENCH_DAYS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim']
/** On no day at all. */
const NEVER = 'never'
const FRENCH_NEVER = 'jamais'
const SPAN = /^(\d{1,2})(?:[:h](\d\d)?)?\s*-\s*(\d{1,2})(?:[:h](\d\d)?)?$/
const MOST_SPANS = 6

/**
 * A week of times as a cell of a spreadsheet holds it: `mon-fri 06:00-11:00,17:00-21:00|sat 08:00-12:00`. Days of the same times that
 * follow one another stand together; a day that is not named has none.
 */
export function writeWeek(week: Week): string {
  const runs: { from: number; to: number; times: string }[] = []
  for (const [day, spans] of week.entries()) {
    const times = spans.map(({ opens, closes }) => `${opens}-${closes}`).join(',')
    const last = runs.at(-1)
    if (last && last.times === times) last.to = day
    else runs.push({ from: day, to: day, times })
  }
  const written = runs.filter(({ times }) => times !== '')
  if (written.length === 0) return NEVER
  return written
    .map(({ from, to, times }) => `${from === to ? DAYS[from] : `${DAYS[from]}-${DAYS[to]}`} ${times}`)
    .join('|')
}

/** What people write: either language, `6h30` as well, a bar or a line for each run of days. @returns undefined for what is no week */
export function readWeek(text: string): Week | undefined {
  const plain = text.toLowerCase()
  const week: Span[][] = DAYS.map(() => [])
  if (plain === NEVER || plain === FRENCH_NEVER) return week
  for (const run of plain.split(/[|\n]/)) {
    const [, days = '', times = ''] = /^\s*([a-zé]+(?:\s*-\s*[a-zé]+)?)\.?\s+(.+?)\s*$/.exec(run) ?? []
    const [first, last = first] = days.split('-').map(dayOf)
    const spans = times.split(',').map(spanOf)
    if (first === undefined || last === undefined || first > last || spans.length > MOST_SPANS) return undefined
    for (let day = first; day <= last; day++) {
      // Said twice, one of the two is a slip.
      if (week[day]?.length) return undefined
      for (const span of spans) {
        if (!span) return undefined
        week[day]?.push(span)
      }
    }
  }
  return week
}

/** `lundi` and `Monday` begin as their short forms do. */
function dayOf(name: string): number | undefined {
  const short = name.trim().slice(0, 3)
  const index = Math.max(DAYS.indexOf(short), FRENCH_DAYS.indexOf(short))
  return index === -1 ? undefined : index
}

function spanOf(text: string): Span | undefined {
  const [whole, hour = '', minute = '00', end = '', endMinute = '00'] = SPAN.exec(text.trim()) ?? []
  const opens = `${hour.padStart(2, '0')}:${minute}`
  const closes = `${end.padStart(2, '0')}:${endMinute}`
  if (whole === undefined || opens > '23:59' || closes > '24:00' || minute > '59' || endMinute > '59') return undefined
  return { opens, closes }
}
