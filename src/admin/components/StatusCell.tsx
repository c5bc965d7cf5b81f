import type { DefaultServerCellComponentProps } from 'payload'
import type { StatusKind } from '../status-look'
import { wordsOf } from '../words'
import { StatusPill } from './StatusPill'

const KINDS: Readonly<Record<string, StatusKind>> = {
  orders: 'order',
  deliveries: 'delivery',
  offers: 'offer',
  payments: 'payment',
  wallets: 'wallet',
  'payment-attempts': 'attempt',
  refunds: 'refund',
  disputes: 'dispute',
  payouts: 'payout',
  'identity-checks': 'check',
  licences: 'licence',
}

/** A status in a list. Rows of an order's history say in `subject` whose status it is. */
export function StatusCell({ cellData, collectionSlug, rowData, i18n }: DefaultServerCellComponentProps) {
  if (typeof cellData !== 'string') return '—'
  const kind = KINDS[collectionSlug ?? ''] ?? (rowData?.subject === 'delivery' ? 'delivery' : 'order')
  return <StatusPill kind={kind} status={cellData} locale={wordsOf(i18n).locale} />
}
