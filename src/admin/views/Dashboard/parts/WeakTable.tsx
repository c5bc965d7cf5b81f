'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import type { WeakRestaurant } from '../../../../queries/dashboards/weak-restaurants'
import { listUrl } from '../../../lists/list-url'
import { wordsOf } from '../../../words'
import { within } from '../links'
import type { Numbers } from '../numbers'
import { operationsWords } from '../words/operations'
import { sharedWords } from '../words/shared'
import { NumberTable } from './NumberTable'

interface Props {
  at: string
  restaurants: readonly WeakRestaurant[]
  numbers: Numbers
}

/** Restaurants that decline or are late most, over the last 24 hours. */
export function WeakTable({ at, restaurants, numbers }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, operationsWords)
  const shared = wordsOf(i18n, sharedWords).say
  const span = { from: new Date(Date.parse(at) - 86_400_000).toISOString(), to: at }
  if (restaurants.length === 0) return <p className="wb-empty">{say('weakNone')}</p>
  return (
    <NumberTable
      caption={say('weak')}
      heads={[shared('restaurant'), say('accepts'), say('lateShare')]}
      rows={restaurants.map(({ id, name, accepted, declined, late, lateIds }) => ({
        key: id,
        cells: [
          <Link key="name" href={`/admin?restaurant=${id}`} prefetch={false}>
            {name}
          </Link>,
          <Link
            key="accepts"
            href={listUrl('orders', [
              ['restaurant', 'equals', id],
              ['status', 'in', ['declined']],
              ...within('createdAt', span),
            ])}
            prefetch={false}
            title={say('declinedOf', { declined, answered: accepted + declined })}
          >
            {numbers.share(accepted, accepted + declined)}
          </Link>,
          <Link
            key="late"
            href={listUrl('orders', [['id', 'in', lateIds]])}
            prefetch={false}
            title={say('lateOf', { late, accepted })}
          >
            {numbers.share(late, accepted)}
          </Link>,
        ],
      }))}
    />
  )
}
