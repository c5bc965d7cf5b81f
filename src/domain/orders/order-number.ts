/**
 * The number that people read out on the telephone (ORD-7): `DLA-261121-0042`. Unique as long as `sequence` is unique for its
 * market and day.
 * @param marketCode three letters of either case
 * @param sequence integer from 1; padded to four digits, longer where it must be
 * @param timeZone IANA zone of the market: the day is the day there
 * @throws RangeError for another code, sequence, date or zone.
 */
export function formatOrderNumber(input: {
  readonly marketCode: string
  readonly sequence: number
  readonly placedOn: Date
  readonly timeZone: string
}): string {
  const { marketCode, sequence, placedOn, timeZone } = input
  if (!/^[a-z]{3}$/i.test(marketCode)) throw new RangeError(`${marketCode} is not a market code of three letters`)
  if (!Number.isSafeInteger(sequence) || sequence < 1) throw new RangeError(`${sequence} is not a sequence number`)
  return `${marketCode.toUpperCase()}-${dayIn(timeZone, placedOn)}-${String(sequence).padStart(4, '0')}`
}

/** YYMMDD. */
function dayIn(timeZone: string, at: Date): string {
  const [day, month, year] = formatterOf(timeZone).format(at).split('/')
  return `${year}${month}${day}`
}

/** Making a formatter costs a hundred times as much as using it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const options = { timeZone, year: '2-digit', month: '2-digit', day: '2-digit' } as const
  const made = new Intl.DateTimeFormat('en-GB', options)
  formatters.set(timeZone, made)
  return made
}
