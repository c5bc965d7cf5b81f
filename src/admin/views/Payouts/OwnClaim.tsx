'use client'
import { useTranslation } from '@payloadcms/ui'
import { formatMoney } from '../../../domain/money/format-money'
import { Action } from '../../components/Action'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { destinationName } from './destination-name'
import { destinationIn, RequestInputs } from './RequestInputs'
import type { ToldTerms } from './told'
import { minorUnits } from './typed-amount'
import { payoutsWords } from './words'

interface Props {
  restaurantId: string
  terms: ToldTerms
  onRequested(): void
}

/** What a restaurant is owed, what of it can be asked for and why not the rest, and where its money goes. */
export function OwnClaim({ restaurantId, terms, onRequested }: Props) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, payoutsWords)
  const { currency, balance, available, recent, dailyLeft, minimum, holdDays, stopped, destinations } = terms
  const money = (amount: number) => formatMoney({ amount, currency }, locale)
  const payable = !stopped && available > 0 && available >= minimum
  return (
    <div className="wb-columns">
      <Card title={say('available')}>
        <p className="wb-ledger-balance">
          <strong>{money(available)}</strong>
        </p>
        <Facts
          facts={[
            { label: say('balance'), value: money(balance) },
            { label: say('recent', { days: holdDays }), value: recent > 0 && money(recent) },
            { label: say('dailyLeft'), value: dailyLeft !== null && money(dailyLeft) },
            { label: say('minimum'), value: minimum > 0 && money(minimum) },
          ].map(({ label, value }) => ({ label, value: value || null }))}
        />
        {stopped && <p className="wb-reason">{say('stopped')}</p>}
        {!stopped && !payable && <p className="wb-empty">{say('empty')}</p>}
        {payable && (
          <Action
            url={`/api/restaurants/${restaurantId}/payouts`}
            label={say('request')}
            explain={say('requestExplain')}
            done={say('requested')}
            tone="primary"
            body={(form) => ({ amount: minorUnits(form.get('amount'), currency), destination: destinationIn(form) })}
            onSettled={onRequested}
          >
            <RequestInputs terms={terms} />
          </Action>
        )}
      </Card>
      <Card title={say('destinations')}>
        {destinations.length === 0 && <p className="wb-empty">{say('noDestinations')}</p>}
        <ul className="wb-payouts__destinations">
          {destinations.map((each) => (
            <li key={each.id}>
              {destinationName(each)}
              {new Date(each.usableAt) > new Date() && (
                <small className="wb-quiet">{say('usableFrom', { time: formatTime(each.usableAt, locale) })}</small>
              )}
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
