import { ATTEMPT_STATUS_LABELS } from '../../../../collections/payment-attempts/labels'
import { PROVIDER_LABELS } from '../../../../collections/payments/labels'
import { formatMoney } from '../../../domain/money/format-money'
import type { Payout } from '../../../payload-types'
import type { PayoutStory } from '../../../queries/payouts/payout-story'
import { formatTime } from '../../format-time'
import type { PayoutWords } from './words'

interface Props {
  payout: Payout
  story: PayoutStory
  timeZone: string
  words: PayoutWords
  /** Whether the reader is told which of our people decided. */
  names: boolean
}

/** What happened to a payout, step by step, and who decided. */
export function Story({ payout, story, timeZone, words, names }: Props) {
  const { locale, say } = words
  const masked = (name: string | null) => (names || !name ? name : say('platform'))
  const told = { ...story, approvedBy: masked(story.approvedBy), decidedBy: masked(story.decidedBy) }
  return (
    <ol className="wb-payout__story">
      {steps(payout, told, words).map(({ text, at, tone }) => (
        <li key={`${text} ${at}`} data-tone={tone}>
          <span>{text}</span>
          {at && <time dateTime={at}>{formatTime(at, locale, timeZone)}</time>}
        </li>
      ))}
    </ol>
  )
}

interface Step {
  text: string
  at: string | null
  tone?: 'good' | 'bad'
}

function steps(payout: Payout, story: PayoutStory, { say, label, locale }: PayoutWords): Step[] {
  const { status, netted, currency, createdAt, sentAt, reason, failure, reference } = payout
  const at = payout.decidedAt ?? null
  const ended = payout.settledAt ?? null
  const name = (who: string | null) => who ?? say('system')
  const told: Step[] = [{ text: say('requestedBy', { name: name(story.requestedBy) }), at: createdAt }]
  if (netted > 0)
    told.push({ text: say('netted', { amount: formatMoney({ amount: netted, currency }, locale) }), at: null })
  if (status === 'rejected')
    told.push({ text: say('rejectedBy', { name: name(story.decidedBy), reason: reason ?? '' }), at, tone: 'bad' })
  else if (story.approvedBy) told.push({ text: say('approvedBy', { name: story.approvedBy }), at })
  else if (status !== 'requested') told.push({ text: say('approvedAlone'), at: createdAt })
  if (sentAt) told.push({ text: say('handed'), at: sentAt })
  for (const { provider, status: stands, at: asked } of story.attempts)
    told.push({
      text: say('attempt', {
        provider: label(PROVIDER_LABELS[provider]),
        status: label(ATTEMPT_STATUS_LABELS[stands]),
      }),
      at: new Date(asked).toISOString(),
    })
  if (status === 'paid')
    told.push({ text: reference ? say('paidUnder', { reference }) : say('paid'), at: ended, tone: 'good' })
  if (status === 'failed') told.push({ text: say('failedBecause', { reason: failure ?? '' }), at: ended, tone: 'bad' })
  return told
}
