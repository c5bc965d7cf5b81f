import { type Trouble, UNANSWERED_AFTER_MINUTES } from '../../../domain/dashboards/spans'
import { PROBLEM_DELIVERY_STATUSES } from '../../../domain/deliveries/transitions'
import { type Condition, listUrl } from '../../lists/list-url'

interface Span {
  from: string
  to: string
}

/** Rows whose moment lies in a span, its end not with it. */
export function within(field: string, { from, to }: Span): Condition[] {
  return [
    [field, 'greater_than_equal', from],
    [field, 'less_than', to],
  ]
}

export const orderUrl = (id: string) => `/admin/collections/orders/${id}`

/** Orders of a scope that came to these ends in a span. */
export function closedUrl(scope: Condition, statuses: readonly string[], span: Span): string {
  return listUrl('orders', [scope, ['status', 'in', statuses], ...within('closedAt', span)])
}

/** The rows that a count of troubles counted, as of the moment when it did. */
export function troubleUrl(trouble: Trouble, at: string, marketId: string | undefined): string {
  const here: Condition[] = marketId ? [['market', 'equals', marketId]] : []
  switch (trouble) {
    case 'failed':
      return listUrl('deliveries', [...here, ['status', 'in', PROBLEM_DELIVERY_STATUSES]])
    case 'late':
      return listUrl('orders', [...here, ['closedAt', 'exists', false], ['promisedAt', 'less_than', at]])
    case 'no_driver':
      return listUrl('deliveries', [
        ...here,
        ['status', 'in', ['unassigned', 'offered']],
        ['readyBy', 'less_than_equal', at],
      ])
    case 'unanswered': {
      const since = new Date(Date.parse(at) - UNANSWERED_AFTER_MINUTES * 60_000).toISOString()
      return listUrl('orders', [...here, ['status', 'equals', 'placed'], ['createdAt', 'less_than_equal', since]])
    }
  }
}
