import type { AttributeSchema } from '../attributes/attribute'
import type { CurrencyCode } from '../money/currencies'
import { type Action, type Change, type Judged, judge, type Known } from './compare'
import { type Drafts, readDrafts } from './drafts'
import { usualPrice } from './price-jump'
import type { Problem } from './problem'
import { SHEETS, type Sheet, type SheetName } from './sheet'
import { type Fields, KINDS, type Kind } from './states'
import { takenOff } from './whole-menu'

export interface Plan {
  /** In the order of writing. Empty where there are problems: a file with mistakes is not applied in part. */
  readonly changes: readonly Change[]
  readonly unchanged: number
  readonly problems: readonly Problem[]
}

/** How many changes of each sort a plan has. */
export function countChanges({ changes, unchanged, problems }: Plan) {
  const count = (action: Action) => changes.filter((change) => change.action === action).length
  return {
    new: count('new'),
    changed: count('changed'),
    off: count('off'),
    unchanged,
    problems: problems.length,
    priceJumps: changes.filter(({ priceJump }) => priceJump).length,
  }
}

interface Menu {
  readonly states: Readonly<Record<Kind, ReadonlyMap<string, Fields>>>
  /** What each asks of its products, by slug. */
  readonly categories: ReadonlyMap<string, AttributeSchema>
}

/**
 * What files come to for the menu as it is. Yields twice for each row, when it was read and when it was judged, so that whoever plans a
 * long file can do something else in between.
 * @param whole what the files do not have is taken off the menu
 */
export function* planImport(
  sheets: Readonly<Partial<Record<SheetName, Sheet>>>,
  menu: Menu,
  { currency, whole }: { currency: CurrencyCode; whole: boolean },
): Generator<void, Plan> {
  const sent = SHEETS.filter((name) => sheets[name] !== undefined)
  const schemas = [...menu.categories.values()]
  const read: Drafts[] = []
  for (const name of sent)
    read.push(yield* readDrafts(name, sheets[name] ?? { header: [], rows: [] }, { currency, schemas }))
  const drafts = read.flatMap((each) => each.drafts)
  const keysOf = (kind: Kind) => new Set(drafts.filter((draft) => draft.kind === kind).map(({ key }) => key))
  const mentioned = { group: keysOf('group'), product: keysOf('product'), option: keysOf('option') }
  const known: Known = {
    ...menu,
    keys: {
      group: new Set([...mentioned.group, ...menu.states.group.keys()]),
      product: new Set([...mentioned.product, ...menu.states.product.keys()]),
      option: mentioned.option,
    },
    usualPrice: usualPrice(drafts.flatMap(({ set: { price } }) => (typeof price === 'number' ? [price] : []))),
  }
  const judged: Judged[] = []
  for (const draft of drafts) {
    yield
    judged.push(judge(draft, known))
  }
  const problems = allProblems(
    read.flatMap((each) => each.problems),
    judged.flatMap((each) => each.problems),
  )
  const changes = judged.flatMap(({ change }) => (change ? [change] : []))
  const unchanged = drafts.length - changes.length
  if (problems.length > 0) return { changes: [], unchanged: 0, problems }
  const off = whole ? takenOff(new Set(sent), mentioned, menu.states) : []
  const order = (change: Change) => KINDS.indexOf(change.kind)
  return { changes: [...changes, ...off].toSorted((a, b) => order(a) - order(b)), unchanged, problems }
}

/** Down the files. Of a cell that could not be read, nothing more is told: what it lacks, it lacks for that. */
function allProblems(cells: readonly Problem[], rows: readonly Problem[]): Problem[] {
  const placeOf = ({ sheet, row, column }: Problem) => `${sheet} ${row} ${column}`
  const unread = new Set(cells.map(placeOf))
  const sheetOf = ({ sheet }: Problem) => SHEETS.indexOf(sheet)
  return [...cells, ...rows.filter((each) => !unread.has(placeOf(each)))].toSorted(
    (a, b) => sheetOf(a) - sheetOf(b) || (a.row ?? 0) - (b.row ?? 0),
  )
}
