import type { DefaultServerCellComponentProps } from 'payload'
import { virtualNow } from '../../http/virtual-now'
import { idOf } from '../views/id-of'
import { wordsOf } from '../words'
import { LocalTime } from './LocalTime'
import { marketZones } from './market-zones'
import { fullMoment, shortMoment, zoneName } from './moment'

/** A moment in a list, in the time of the row's market, whose zone is named where there is more than one; of what belongs to no market, in the reader's own. */
export async function TimeCell({ cellData, rowData, collectionSlug, payload, i18n }: DefaultServerCellComponentProps) {
  const at = typeof cellData === 'string' ? new Date(cellData) : undefined
  if (!at) return '—'
  const { locale } = wordsOf(i18n)
  const now = virtualNow()
  const market = collectionSlug === 'markets' ? rowData?.id : idOf(rowData?.market)
  const zones = await marketZones(payload)
  const timeZone = typeof market === 'string' ? zones.get(market) : undefined
  if (!timeZone) return <LocalTime at={at.toISOString()} now={now.toISOString()} locale={locale} />
  return (
    <time className="wb-number" dateTime={at.toISOString()} title={fullMoment(at, { locale, timeZone })}>
      {shortMoment(at, { locale, timeZone, now })}
      {new Set(zones.values()).size > 1 && <small> {zoneName(at, locale, timeZone)}</small>}
    </time>
  )
}
