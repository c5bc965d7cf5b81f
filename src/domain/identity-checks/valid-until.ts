import { momentOf } from '../time/wall-clock'

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
  const paper = paperEnds(documentExpiresOn, timeZone)
  return paper < byMarket ? paper : byMarket
}

/** The first moment at which a paper is good no more: midnight on the wall there, also where noon of UTC is the next day already. */
export function paperEnds(expiresOn: string, timeZone: string): Date {
  return new Date(momentOf(Date.parse(`${expiresOn}T00:00:00Z`) + 86_400_000, timeZone))
}
