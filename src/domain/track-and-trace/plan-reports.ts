import type { OrderStatus } from '../orders/transitions'
import { countingReports, isKnown, type Load, type PlannedReport } from './manifest'
import { isUnsent, type ReportKind } from './report'

export interface ReportPlan {
  /** Ids of those that are not sent any more. */
  readonly withdraw: readonly string[]
  readonly add: readonly { readonly kind: ReportKind; readonly driverId: string | null }[]
}

const NOTHING: ReportPlan = { withdraw: [], add: [] }

/**
 * What is still to be told of an order, by where it stands, who carries what, and what was planned. Asked again it says nothing new. What may have
 * reached the state is never forgotten: it is amended or taken back there.
 */
export function planReports(order: { status: OrderStatus } & Load, reports: readonly PlannedReport[]): ReportPlan {
  const counting = countingReports(reports)
  const openings = counting.filter(({ kind }) => kind === 'delivery')
  // The one that may be there stands before any that was never told.
  const opening = openings.find(({ status }) => !isUnsent(status)) ?? openings[0]
  const has = (kind: ReportKind) => counting.some((report) => report.kind === kind)
  switch (order.status) {
    case 'ready':
    case 'out_for_delivery':
      if (order.goods.length === 0) return takenBack(opening, counting)
      return order.driverId ? carriedBy({ ...order, driverId: order.driverId }, opening, reports) : NOTHING
    case 'delivered':
      return opening && !has('completion')
        ? { withdraw: [], add: [{ kind: 'completion', driverId: opening.driverId }] }
        : NOTHING
    case 'returned':
      return opening && !has('return')
        ? { withdraw: [], add: [{ kind: 'return', driverId: opening.driverId }] }
        : NOTHING
    case 'cancelled':
    case 'declined':
      return takenBack(opening, counting)
    default:
      return NOTHING
  }
}

const unsentOf = (counting: readonly PlannedReport[]) =>
  counting.filter(({ status }) => isUnsent(status)).map(({ id }) => id)

function takenBack(opening: PlannedReport | undefined, counting: readonly PlannedReport[]): ReportPlan {
  const told = opening && !isUnsent(opening.status)
  return { withdraw: unsentOf(counting), add: told ? [{ kind: 'void', driverId: opening.driverId }] : [] }
}

function carriedBy(
  load: Load & { driverId: string },
  opening: PlannedReport | undefined,
  reports: readonly PlannedReport[],
): ReportPlan {
  const { driverId } = load
  if (!opening) return { withdraw: [], add: [{ kind: 'delivery', driverId }] }
  const counting = countingReports(reports)
  const withdraw = unsentOf(counting)
  const begun = !isUnsent(opening.status)
  if (begun && isKnown(reports, load)) return { withdraw, add: [] }
  // What is still to be sent will say what it takes then.
  const last = counting.at(-1)
  if (last && isUnsent(last.status) && last.driverId === driverId) return NOTHING
  return { withdraw, add: [{ kind: begun ? 'amendment' : 'delivery', driverId }] }
}
