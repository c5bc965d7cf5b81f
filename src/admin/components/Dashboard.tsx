import { Link } from '@payloadcms/ui'
import type { ServerProps } from 'payload'
import { principalOf } from '../../http/principal'
import { type Tile, tilesOf, tileUrl } from '../tiles'
import { wordsOf } from '../words'

/** What waits for this person now, as numbers that lead to their lists. */
export async function Dashboard({ payload, user, i18n }: ServerProps) {
  const principal = principalOf(user)
  if (!principal || !user) return null
  const { say, locale } = wordsOf(i18n)
  const number = new Intl.NumberFormat(locale)
  const count = async (tile: Tile) => {
    const { totalDocs } = await payload.count({
      collection: tile.collection,
      where: { status: { in: [...tile.statuses] } },
      overrideAccess: false,
      user,
    })
    return { tile, totalDocs }
  }
  const counts = await Promise.all(tilesOf(principal.role).map(count))
  return (
    <section className="wb-dashboard" aria-labelledby="wb-dashboard">
      <h2 id="wb-dashboard">{say('today')}</h2>
      <ul className="wb-tiles">
        {counts.map(({ tile, totalDocs }) => (
          <li key={tile.word}>
            <Link href={tileUrl(tile)} className={tile.alarming && totalDocs > 0 ? 'wb-tile wb-tile--bad' : 'wb-tile'}>
              <strong>{number.format(totalDocs)}</strong>
              <span>{say(tile.word)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
