import { localDay } from '../time/local-day'

interface Terms {
  readonly validDays: number
  /** YYYY-MM-DD, the last day on which the paper is good; null where it does not say. */
  readonly documentExpiresOn: string | null
  /** IANA zone. */
  readonly timeZone: string
}

/** Until when a check that is passed now is good: as long as its market says, and never past the last day of the paper. */
export function validUntil(now: Date, { validDays, documentExpiresOn, timeZone }: Terms): Date {
  const byMarket = new Date(now.getTime() + validDays * 86_400_000)
  if (!documentExpiresOn) return byMarket
  const paper = localDay(new Date(`${documentExpiresOn}T12:00:00Z`), timeZone).to
  return paper < byMarket ? paper : byMarket
}
