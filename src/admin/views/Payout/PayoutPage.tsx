import { getTranslation } from '@payloadcms/translations'
import { Gutter, Link, SetStepNav } from '@payloadcms/ui'
import { notFound } from 'next/navigation'
import type { DocumentViewServerProps } from 'payload'
import { ENTRY_KIND_LABELS } from '../../../../collections/journal-entries/labels'
import { formatMoney } from '../../../domain/money/format-money'
import { principalOf } from '../../../http/principal'
import { virtualNow } from '../../../http/virtual-now'
import type { Payout } from '../../../payload-types'
import { Card } from '../../components/Card'
import { Facts } from '../../components/Facts'
import { StatusPill } from '../../components/StatusPill'
import { formatTime } from '../../format-time'
import { wordsOf } from '../../words'
import { readableFields, recordFacts } from '../record-facts'
import { BankNumber } from './BankNumber'
import { loadPayoutPage } from './load-payout-page'
import { PayoutActions } from './PayoutActions'
import { Story } from './Story'
import { payoutWords } from './words'

const ELSEWHERE = [
  'id',
  'amount',
  'netted',
  'currency',
  'status',
  'createdAt',
  'updatedAt',
  'failure',
  'reason',
  'retryOf',
]

/** A payout on one page: how much to whom and where, what happened, who decided, and what can be done about it. */
export async function PayoutPage({ doc, initPageResult }: DocumentViewServerProps) {
  const { collectionConfig: config, req, visibleEntities } = initPageResult
  const principal = principalOf(req.user)
  if (!config || !doc?.id || !principal) notFound()
  const payout = doc as Payout
  const words = wordsOf(req.i18n, payoutWords)
  const { say, label, locale } = words
  const { story, market, owner, ownerId, destination, to } = await loadPayoutPage(req, payout)
  if (!story) notFound()
  const timeZone = market?.timeZone ?? 'UTC'
  const tell = await recordFacts({ req, config, doc, visible: visibleEntities.collections, timeZone })
  const money = (amount: number) => formatMoney({ amount, currency: payout.currency }, locale)
  const { status } = payout
  const told = { amount: money(payout.amount), owner, destination: to }
  const title = say('title', told)
  const now = virtualNow()
  const waiting = status === 'requested' || status === 'approved'
  const books = principal.role === 'admin' || principal.role === 'compliance'
  const other = (id: string | null | undefined) =>
    id && <Link href={`/admin/collections/payouts/${id}`}>{say('thatPayout')}</Link>
  const requester = typeof payout.requestedBy === 'object' ? payout.requestedBy?.id : payout.requestedBy
  const own = requester === principal.id
  const retryOf = typeof payout.retryOf === 'object' ? payout.retryOf?.id : payout.retryOf
  return (
    <Gutter className="wb-page wb-payout">
      <SetStepNav
        nav={[
          { label: getTranslation(config.labels.plural, req.i18n), url: '/admin/collections/payouts' },
          { label: title },
        ]}
      />
      <header className="wb-header">
        <div>
          <h1>
            {title} <StatusPill kind="payout" status={status} locale={locale} />
          </h1>
          <p className="wb-quiet">
            {[told.destination, market?.name, say('asked', { time: formatTime(payout.createdAt, locale, timeZone) })]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </div>
        {principal.role === 'admin' && (
          <PayoutActions
            payout={{
              id: payout.id,
              status,
              bank: destination?.kind === 'bank',
              ownerKind: payout.owner,
              ownerId,
            }}
            told={told}
            own={own}
            retried={story.retriedAs !== null}
            holdId={story.hold?.id ?? null}
          />
        )}
      </header>
      {story.hold && <p className="wb-reason">{say('heldBecause', { owner, reason: story.hold.reason })}</p>}
      {principal.role === 'admin' && own && status === 'requested' && <p className="wb-reason">{say('own')}</p>}
      {waiting && new Date(payout.sendAfter) > now && (
        <p className="wb-reason">{say('waits', { time: formatTime(payout.sendAfter, locale, timeZone) })}</p>
      )}
      <div className="wb-columns">
        <Card title={say('story')}>
          <Story payout={payout} story={story} timeZone={timeZone} words={words} names={principal.role !== 'owner'} />
        </Card>
        <Card title={say('details')}>
          <Facts
            facts={[
              { label: say('balance'), value: money(story.balance) },
              { label: say('age'), value: waiting && ageText(new Date(payout.createdAt), now, say) },
              { label: say('inPlaceOf'), value: other(retryOf) },
              { label: say('retriedAs'), value: other(story.retriedAs) },
              ...tell(readableFields(config).filter((name) => !ELSEWHERE.includes(name))),
            ]}
          />
          {principal.role === 'admin' && destination?.kind === 'bank' && <BankNumber payoutId={payout.id} />}
          {books && story.entries.length > 0 && (
            <>
              <h3>{say('booked')}</h3>
              <ul className="wb-payout__entries">
                {story.entries.map(({ id, kind }) => (
                  <li key={id}>
                    <Link href={`/admin/collections/journal-entries/${id}`} prefetch={false}>
                      {label(ENTRY_KIND_LABELS[kind])}
                    </Link>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Card>
      </div>
    </Gutter>
  )
}

/** How long somebody has waited: days and hours, or hours and minutes. */
function ageText(
  since: Date,
  now: Date,
  say: (key: 'days' | 'hours', values: Record<string, number>) => string,
): string {
  const minutes = Math.max(0, Math.floor((now.getTime() - since.getTime()) / 60_000))
  const hours = Math.floor(minutes / 60)
  if (hours < 48) return say('hours', { hours, minutes: minutes % 60 })
  return say('days', { count: Math.floor(hours / 24), hours: hours % 24 })
}
