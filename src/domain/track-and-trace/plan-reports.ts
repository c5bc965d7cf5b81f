import type { OrderStatus } from '../orders/transitions'
import { isUnsent, type ReportKind, type ReportStatus } from './report'

/** A report of an order that was planned before, the oldest first. */
export interface PlannedReport {
  readonly id: string
  readonly kind: ReportKind
  readonly status: ReportStatus
  readonly driverId: string | null
}

export interface ReportPlan {
  /** Ids of those that are not sent any more. */
  readonly withdraw: readonly string[]
  readonly add: readonly { readonly kind: ReportKind; readonly driverId: string | null }[]
}

const NOTHING: ReportPlan = { withdraw: [], add: [] }

/**
 * What is still to be told of an order, by where it stands and what was planned. Asked again it says nothing new. What may have reached the state is
 * never forgotten: it is amended or taken back there.
 * @param driverId who carries it; null as long as nobody does
 */
export function planReports(
  { status, driverId }: { status: OrderStatus; driverId: string | null },
  reports: readonly PlannedReport[],
): ReportPlan {
  const lastVoid = reports.findLastIndex(({ kind }) => kind === 'void')
  const counting = reports.slice(lastVoid + 1).filter((report) => report.status !== 'withdrawn')
  const openings = counting.filter(({ kind }) => kind === 'delivery')
  // The one that may be there stands before any that was never told.
  const opening = openings.find(({ status }) => !isUnsent(status)) ?? openings[0]
  const has = (kind: ReportKind) => counting.some((report) => report.kind === kind)
  switch (status) {
    case 'ready':
    case 'out_for_delivery':
      return driverId ? carriedBy(driverId, opening, counting) : NOTHING
    case 'delivered':
      return opening && !has('completion')
        ? { withdraw: [], add: [{ kind: 'completion', driverId: opening.driverId }] }
        : NOTHING
    case 'returned':
      return opening && !has('return')
        ? { withdraw: [], add: [{ kind: 'return', driverId: opening.driverId }] }
        : NOTHING
    case 'cancelled':
    case 'declined': {
      const withdraw = counting.filter((report) => isUnsent(report.status)).map(({ id }) => id)
      const told = opening && !isUnsent(opening.status)
      return { withdraw, add: told ? [{ kind: 'void', driverId: opening.driverId }] : [] }
    }
    default:
      return NOTHING
  }
}

function carriedBy(
  driverId: string,
  opening: PlannedReport | undefined,
  counting: readonly PlannedReport[],
): ReportPlan {
  if (!opening) return { withdraw: [], add: [{ kind: 'delivery', driverId }] }
  const last = counting.at(-1)
  if (last?.driverId === driverId) return NOTHING
  const unsent = counting.filter((report) => isUnsent(report.status)).map(({ id }) => id)
  const begun = !isUnsent(opening.status)
  // The driver before the change is whom the state knows of, once what was not sent is gone.
  const known = counting.filter((report) => !isUnsent(report.status)).at(-1)
  if (begun && known?.driverId === driverId) return { withdraw: unsent, add: [] }
  return { withdraw: unsent, add: [{ kind: begun ? 'amendment' : 'delivery', driverId }] }
}
