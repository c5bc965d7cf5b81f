'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type { MarketToday } from '../../../../queries/dashboards/markets-today'
import { listUrl } from '../../../lists/list-url'
import { wordsOf } from '../../../words'
import { closedUrl } from '../links'
import { numbersIn } from '../numbers'
import { operationsWords } from '../words/operations'
import { sharedWords } from '../words/shared'
import { NumberTable } from './NumberTable'

interface Props {
  markets: readonly MarketToday[]
  /** The one whose numbers are shown above. */
  shown: string
  onPick(market: string): void
}

/** Every market's day in a line of its own, in its own money: there is no line of sums. */
export function MarketsTable({ markets, shown, onPick }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, operationsWords)
  const shared = wordsOf(i18n, sharedWords).say
  return (
    <NumberTable
      caption={say('byMarket')}
      heads={[shared('market'), say('open'), shared('delivered'), say('completion'), shared('revenue')]}
      rows={markets.map(({ id, slug, name, currency, from, to, open, delivered, lost, revenue }) => {
        const numbers = numbersIn(locale, { currency, timeZone: 'UTC' })
        const delivers = closedUrl(['market', 'equals', id], ['delivered'], { from, to })
        const ends = closedUrl(['market', 'equals', id], ['delivered', 'declined', 'cancelled', 'returned'], {
          from,
          to,
        })
        const live = listUrl('orders', [
          ['market', 'equals', id],
          ['closedAt', 'exists', false],
        ])
        return {
          key: id,
          cells: [
            slug === shown ? (
              <strong key="name">{name}</strong>
            ) : (
              <button key="name" type="button" className="wb-numbers__pick" onClick={() => onPick(slug)}>
                {name}
              </button>
            ),
            <Counted key="open" href={live} text={numbers.count(open)} />,
            <Counted key="delivered" href={delivers} text={numbers.count(delivered)} />,
            <Counted key="completion" href={ends} text={numbers.share(delivered, delivered + lost)} />,
            <Counted key="revenue" href={delivers} text={numbers.money(revenue)} />,
          ],
        }
      })}
    />
  )
}

function Counted({ href, text }: { href: string; text: string }) {
  return (
    <Link href={href} prefetch={false}>
      {text}
    </Link>
  )
}
