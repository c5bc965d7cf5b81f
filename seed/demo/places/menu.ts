import type { OpeningHours, Span } from '../../../src/domain/opening/opening-hours'
import { isKind, type Kind } from '../pictures/kinds'
import { TONES, type ToneName } from '../pictures/tones'

export type Bilingual = readonly [en: string, fr: string]

export const bothLocales = ([en, fr]: Bilingual) => ({ en, fr })

export interface MenuItem {
  /** Slug of its category. */
  readonly category: string
  readonly kind: Kind
  readonly tone: ToneName
  /** Minor units of the market's currency. */
  readonly price: number
  /** What it was before, above the price. */
  readonly originalPrice?: number
  /** Absent: there is always more of it. */
  readonly stock?: number
  /** Absent: whenever the place is open. */
  readonly schedule?: OpeningHours
  readonly name: Bilingual
  readonly description: Bilingual
}

const ITEM =
  /^(?<kind>\w+):(?<tone>\w+) (?<price>\d+)(?: was(?<before>\d+))?(?: x(?<stock>\d+))?(?: @(?<opens>\d\d:\d\d)-(?<closes>\d\d:\d\d))?$/

/**
 * Reads a menu as its cook would write it: `# category` on a line, then one dish a line:
 * `kind:tone price [wasprice] [xstock] [@from-to] | English name | French name | English description | French description`.
 * @throws Error naming the line that cannot be read.
 */
export function menu(text: string): MenuItem[] {
  const items: MenuItem[] = []
  let category: string | undefined
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue
    if (line.startsWith('# ')) category = line.slice(2)
    else items.push(item(line, category))
  }
  return items
}

function item(line: string, category: string | undefined): MenuItem {
  const [what = '', ...words] = line.split('|').map((cell) => cell.trim())
  const { kind = '', tone = '', price, before, stock, opens, closes } = what.match(ITEM)?.groups ?? {}
  const [en, fr, enMore, frMore] = words
  if (!category || !isKind(kind) || !isTone(tone) || !en || !fr || !enMore || !frMore)
    throw new Error(`not a line of a menu: ${line}`)
  return {
    category,
    kind,
    tone,
    price: Number(price),
    ...(before && { originalPrice: Number(before) }),
    ...(stock && { stock: Number(stock) }),
    ...(opens && closes && { schedule: everyDay({ opens, closes }) }),
    name: [en, fr],
    description: [enMore, frMore],
  }
}

function everyDay(span: Span): OpeningHours {
  return { week: Array.from({ length: 7 }, () => [span]), special: [] }
}

function isTone(name: string): name is ToneName {
  return name in TONES
}
