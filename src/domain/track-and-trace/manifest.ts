import type { Goods } from './goods-of'
import { isUnsent, type ReportKind, type ReportStatus } from './report'

/** A report of an order that was planned before, the oldest first. */
export interface PlannedReport {
  readonly id: string
  readonly kind: ReportKind
  readonly status: ReportStatus
  readonly driverId: string | null
  /** What is there of it, or may be; null: nothing, or nobody wrote it down then. */
  readonly goods: readonly Goods[] | null
}

/** Who carries what. */
export interface Load {
  /** Null as long as nobody does. */
  readonly driverId: string | null
  readonly goods: readonly Goods[]
}

/** What counts of the reports of an order: what was not taken back since. */
export function countingReports(reports: readonly PlannedReport[]): PlannedReport[] {
  return sinceVoid(reports).filter(({ status }) => status !== 'withdrawn')
}

/** Whether the state knows already that an order is carried so, or will by what is under way; false also where nobody can say what it knows. */
export function isKnown(reports: readonly PlannedReport[], { driverId, goods }: Load): boolean {
  const current = sinceVoid(reports)
  const at = current.findLastIndex(({ status }) => status === 'sent' || status === 'confirmed')
  const last = current[at]
  // A change whose answer was lost may have been taken, though it was to be sent again.
  const inDoubt = current.slice(at + 1).some(({ kind, goods: there }) => kind === 'amendment' && there !== null)
  if (!last || inDoubt || last.driverId !== driverId) return false
  return last.goods === null || keyOf(last.goods) === keyOf(goods)
}

/** Whether an order may leave so: nothing of it waits, and what the state confirmed last is what is on board. */
export function isManifestConfirmed(reports: readonly PlannedReport[], load: Load): boolean {
  const last = countingReports(reports).at(-1)
  const names = last?.kind === 'delivery' || last?.kind === 'amendment'
  return names && last.status === 'confirmed' && isKnown(reports, load)
}

/**
 * Ids of the reports that need not be told any more when it is this one’s turn: what was never told needs no taking back, and what is to be taken
 * back need not be told.
 */
export function needlessReports(reports: readonly PlannedReport[], id: string): string[] {
  const at = reports.findIndex((report) => report.id === id)
  const report = reports[at]
  if (!report) return []
  const { kind, status } = report
  const opened = reports.slice(0, at).some((one) => one.kind === 'delivery' && one.status === 'confirmed')
  const orphaned = kind !== 'delivery' && !opened
  const later = reports.slice(at + 1)
  const end = later.findIndex((one) => one.kind === 'void' && one.status !== 'withdrawn')
  const doomed = isUnsent(status) && kind !== 'void' && end >= 0
  if (!orphaned && !doomed) return []
  // What comes behind the taking back is another delivery.
  const rest = kind === 'delivery' ? later.slice(0, end + 1).filter((one) => isUnsent(one.status)) : []
  return [id, ...rest.map((one) => one.id)]
}

function sinceVoid(reports: readonly PlannedReport[]): readonly PlannedReport[] {
  return reports.slice(reports.findLastIndex(({ kind }) => kind === 'void') + 1)
}

const keyOf = (goods: readonly Goods[]): string =>
  goods
    .map(({ label, unit, quantity, total }) => `${label} ${quantity} ${unit} ${total.amount} ${total.currency}`)
    .sort()
    .join()
