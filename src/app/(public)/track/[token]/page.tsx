import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { BRAND } from '../../../../admin/brand'
import { boundApp } from '../../../../commands/app'
import { localeOf } from '../../../../http/locale'
import { findLiveCursor } from '../../../../queries/event-log'
import { withHandoverCode } from '../../../../queries/handover-code'
import { findTracking } from '../../../../queries/tracking'
import { TrackView } from './TrackView'
import { TRACK_WORDS } from './words'

interface Props {
  params: Promise<{ token: string }>
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: `${TRACK_WORDS[localeOf({ headers: await headers() })].title} · ${BRAND.name}` }
}

/** `/track/:token`: the order behind a link, for whoever holds the link (TRK-2). All that it says stands in the HTML. */
export default async function TrackPage({ params }: Props) {
  const { token } = await params
  const { db, clock, phoneCodes } = boundApp()
  // Before the order is read: what happens from here on is told by the socket, whenever that opens.
  const since = await findLiveCursor(db)
  const found = await findTracking(db, { token }, clock.now())
  if (!found) notFound()
  const asked = await headers()
  const locale = localeOf({ headers: asked })
  const hourCycle = asked.get('accept-language')?.toLowerCase().startsWith('en-us') ? 'h12' : 'h23'
  return (
    <TrackView
      initial={withHandoverCode(found, phoneCodes)}
      token={token}
      since={since}
      locale={locale}
      hourCycle={hourCycle}
    />
  )
}
