'use client'
import { Link } from '@payloadcms/ui'
import { PROVIDER_LABELS } from '../../../../collections/payments/labels'
import { FINDING_LABELS, SOLVING_LABELS } from '../../../../collections/reconciliation-lines/labels'
import { formatMoney } from '../../../domain/money/format-money'
import { Facts } from '../../components/Facts'
import { SolveLine } from './SolveLine'
import type { ToldLine } from './told'
import type { ReconciliationWords } from './words'

interface Props {
  line: ToldLine
  mayDecide: boolean
  onSolved(): void
  words: ReconciliationWords
}

/** A difference: what each book says, what it is about, and what may be done, the suggestion first. */
export function LineCard({ line, mayDecide, onSolved, words }: Props) {
  const { say, label } = words
  const { kind, provider, day, status, direction, actions, action } = line
  return (
    <li className="wb-card wb-reconcile__line">
      <div className="wb-reconcile__head">
        <h3>{label(FINDING_LABELS[kind])}</h3>
        <span className={`wb-pill wb-pill--${status === 'open' ? 'bad' : 'good'}`}>
          {action ? say('solvedAs', { action: label(SOLVING_LABELS[action]) }) : say('open')}
        </span>
      </div>
      <p className="wb-quiet">
        {label(PROVIDER_LABELS[provider])} · {day} · {say(direction === 'in' ? 'moneyIn' : 'moneyOut')}
      </p>
      <LineFacts line={line} linked={mayDecide} words={words} />
      {mayDecide && status === 'open' && (
        <div className="wb-reconcile__actions">
          {actions.map((one, index) => (
            <SolveLine key={one} line={line} action={one} suggested={index === 0} onSolved={onSolved} words={words} />
          ))}
        </div>
      )}
    </li>
  )
}

function LineFacts({ line, linked, words: { say, locale } }: Pick<Props, 'line' | 'words'> & { linked: boolean }) {
  const { currency, ourState, theirState, attemptId, orderId } = line
  const money = (amount: number | null) => (amount === null ? null : formatMoney({ amount, currency }, locale))
  const side = (amount: number | null, state: NonNullable<typeof ourState | typeof theirState> | null) =>
    amount === null ? say('nothing') : `${money(amount)}${state ? ` · ${say(`state_${state}`)}` : ''}`
  return (
    <Facts
      facts={[
        { label: say('theirs'), value: side(line.theirs, theirState) },
        { label: say('ours'), value: side(line.ours, ourState) },
        { label: say('theirFee'), value: money(line.theirFee) },
        { label: say('ourFee'), value: money(line.ourFee) },
        { label: say('expectedFee'), value: money(line.expectedFee) },
        { label: say('suspense'), value: line.suspense === 0 ? null : money(line.suspense) },
        { label: say('market'), value: line.market },
        { label: say('reference'), value: line.reference && <span className="wb-ledger-key">{line.reference}</span> },
        {
          label: say('order'),
          value: orderId && (
            <Link href={`/admin/collections/orders/${orderId}`} prefetch={false}>
              {line.orderNumber}
            </Link>
          ),
        },
        {
          label: say('attempt'),
          value: linked && attemptId && (
            <Link href={`/admin/collections/payment-attempts/${attemptId}`} prefetch={false}>
              {say('see')}
            </Link>
          ),
        },
        { label: say('solvedBy'), value: line.solvedBy },
        { label: say('reason'), value: line.reason },
      ]}
    />
  )
}
