/** What a person typed into the search, read in the three ways in which people name things. */
export interface SearchTerms {
  /** Words of a name, as typed. Empty when the text is a telephone number. */
  readonly words: readonly string[]
  /** A part of an order's number: upper case, without spaces. */
  readonly number?: string
  /** Digits of a telephone number, without the prefixes that people dial but nobody stores. */
  readonly phone?: string
}

const PHONE = /^[+\d\s().\-/]+$/
/** Fewer digits are a number of an order, never a telephone's. */
const PHONE_DIGITS = 5
const NUMBER_IN_PARTS = /^([a-z]{3})[\s-]*(\d{6})[\s-]*(\d+)$/i
const MAX_WORDS = 5

/**
 * `+237 6 99-11`, `00237699…` and `0699 11 22` become digits that the stored `+237699112233` contains; `dla 261121 42` becomes
 * `DLA-261121-0042`.
 */
export function searchTerms(typed: string): SearchTerms {
  const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ')
  if (!text) return { words: [] }
  const isPhone = PHONE.test(text) && text.replace(/\D/g, '').length >= PHONE_DIGITS
  const words = isPhone
    ? []
    : text
        .split(/[\s,;]+/)
        .filter((word) => /[\p{L}\p{N}]/u.test(word))
        .slice(0, MAX_WORDS)
  return { words, number: orderNumber(text), phone: isPhone ? dialledDigits(text) : undefined }
}

function orderNumber(text: string): string | undefined {
  const parts = NUMBER_IN_PARTS.exec(text)
  if (parts) return `${parts[1]}-${parts[2]}-${parts[3]?.padStart(4, '0')}`.toUpperCase()
  const joined = text.replace(/\s/g, '').toUpperCase()
  // A number has digits, or is being typed from its market's code on.
  return /^[A-Z\d-]{3,}$/.test(joined) && (/\d/.test(joined) || /^[A-Z]{3}-?$/.test(joined)) ? joined : undefined
}

/** `(0)` between country and number, `00` for `+`, and the `0` that national numbers begin with are not part of E.164. */
function dialledDigits(text: string): string {
  const digits = text.replace('(0)', '').replace(/\D/g, '')
  return /^\(?\+/.test(text) ? digits : digits.replace(/^0+/, '')
}
