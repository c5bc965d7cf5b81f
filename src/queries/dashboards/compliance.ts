import type { Sql } from '../../ports/database'
import { type AuditDay, findAuditDays } from './audit-days'
import type { MarketHead } from './market-head'
import { findRefusals, type Refusals } from './refusals'
import { findStaffActions, type StaffActions } from './staff-actions'

const AUDIT_DAYS = 14

/** What compliance has to look at: the log is of the whole platform, its days are those of one market's clock. */
export interface ComplianceDashboard {
  at: string
  market: MarketHead
  audit: AuditDay[]
  refusals: Refusals
  staff: StaffActions
}

export async function findCompliance(db: Sql, market: MarketHead, now: Date): Promise<ComplianceDashboard> {
  const [audit, refusals, staff] = await Promise.all([
    findAuditDays(db, market.timeZone, now, AUDIT_DAYS),
    findRefusals(db, now),
    findStaffActions(db, now, 12),
  ])
  return { at: now.toISOString(), market, audit, refusals, staff }
}
