import type { EvidenceLack } from '../../src/domain/compliance/decision'
import { judgeShown } from '../../src/domain/compliance/judge-shown'
import type { DoorTerms } from '../../src/domain/compliance/requirements'
import type { FailureCause } from '../../src/domain/handovers/failure-causes'
import type { HandoverResult } from '../../src/domain/handovers/handover-result'
import { type IdCheck, readIdCheck } from '../../src/domain/handovers/id-check'
import type { Role } from '../../src/domain/identity/roles'
import { localMoment } from '../../src/domain/opening/local-moment'
import { type Opener, paperOf } from '../city/door-papers'
import { CAUSES, REASONS } from '../city/hand-over'
import { doorOpener, FAILURES, inLanguage } from '../city/mood'
import type { Random } from '../play/random'
import type { PastMarket } from './read-cast'

/** Something that happened at a door of the past, or at the counter to which its goods came back. */
export interface PastTry {
  /** Epoch milliseconds. */
  readonly at: number
  readonly result: HandoverResult
  readonly role: Role
  readonly actorId: string | null
  readonly code?: string
  readonly lacks?: readonly EvidenceLack[]
  readonly cause?: FailureCause
  readonly reason?: string
  /** Absent where nobody showed anything. */
  readonly idCheck?: IdCheck
}

type Shown = Pick<PastTry, 'code' | 'lacks' | 'idCheck'>

/** What came of it when a driver stood at a door that opened: the words for why not, and what was shown. */
export interface DoorResult {
  readonly shown: Shown
  readonly failed: { cause: FailureCause; reason: string } | null
}

/** Somebody opens, and shows what is asked for, or something that will not do. */
export function openDoor(terms: DoorTerms, market: PastMarket, at: number, random: Random): DoorResult {
  const opener = doorOpener(random)
  const now = new Date(at)
  const { date } = localMoment(now, market.timeZone)
  const idCheck = readIdCheck(paperOf(opener, market.slug, now, random), terms.leastAge, date)
  const verdict = judgeShown(terms, {
    recipient: 'customer',
    idCheck,
    intoxicated: false,
    signature: true,
    photo: true,
    code: true,
  })
  if (verdict.outcome === 'allow') return { shown: { idCheck }, failed: null }
  const lacks = verdict.lift?.by === 'show' ? { lacks: verdict.lift.lacks } : {}
  return { shown: { idCheck, code: verdict.code, ...lacks }, failed: failedFor(opener, market) }
}

const failedFor = (opener: Opener, { locale }: PastMarket) => ({
  cause: CAUSES[opener],
  reason: inLanguage(REASONS[opener], locale),
})

/** Nobody opens, or there is no such door. */
export const closedDoor = (door: 'nobody' | 'wrong', { locale }: PastMarket): NonNullable<DoorResult['failed']> => ({
  cause: door === 'nobody' ? 'nobody_there' : 'wrong_address',
  reason: inLanguage(FAILURES[door], locale),
})
