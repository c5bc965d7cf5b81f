'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { BEST_SELLER_DAYS } from '../../../../domain/dashboards/spans'
import type { BestSeller } from '../../../../queries/dashboards/best-sellers'
import { wordsOf } from '../../../words'
import type { Numbers } from '../numbers'
import { restaurantWords } from '../words/restaurant'

interface Props {
  products: readonly BestSeller[]
  numbers: Numbers
}

/** What people order most, each as long as it sold, with what it brought in. */
export function BestSellers({ products, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, restaurantWords)
  if (products.length === 0) return <p className="wb-empty">{say('bestSellersNone', { days: BEST_SELLER_DAYS })}</p>
  const most = Math.max(...products.map(({ quantity }) => quantity))
  return (
    <ol className="wb-bars wb-bars--named">
      {products.map(({ productId, name, quantity, revenue }) => (
        <li key={productId}>
          <Link href={`/admin/collections/products/${productId}`} prefetch={false}>
            <span>{name}</span>
            <span className="wb-bars__bar" aria-hidden="true">
              <span className="wb-bars__fill" style={{ width: `${(100 * quantity) / most}%` }} />
            </span>
            <strong className="wb-bars__count">{say('sold', { count: numbers.count(quantity) })}</strong>
            <span className="wb-quiet">{numbers.money(revenue)}</span>
          </Link>
        </li>
      ))}
    </ol>
  )
}
