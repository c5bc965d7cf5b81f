import {
  DELIVERY_STATUSES,
  DELIVERY_TRANSITIONS,
  OFFER_STATUSES,
  OFFER_TRANSITIONS,
} from '../src/domain/deliveries/transitions'
import { IMPORT_STATUSES, IMPORT_TRANSITIONS } from '../src/domain/menu-imports/transitions'
import { ORDER_STATUSES, ORDER_TRANSITIONS } from '../src/domain/orders/transitions'
import { PAYMENT_STATUSES, PAYMENT_TRANSITIONS } from '../src/domain/payments/transitions'
import { finalStates, type Transition } from '../src/domain/transition'

/** The state machines as a page, derived from the tables that the code obeys. */
export function stateTables(): string {
  return [
    '# States\n\nMade from the transition tables in `src/domain` by `npm run generate`: change those, not this page.\n',
    section('Order', ORDER_STATUSES, ORDER_TRANSITIONS),
    section('Delivery', DELIVERY_STATUSES, DELIVERY_TRANSITIONS),
    section('Offer', OFFER_STATUSES, OFFER_TRANSITIONS),
    section('Payment', PAYMENT_STATUSES, PAYMENT_TRANSITIONS),
    section('Menu import', IMPORT_STATUSES, IMPORT_TRANSITIONS),
  ].join('\n')
}

function section<State extends string>(
  title: string,
  states: readonly State[],
  table: readonly Transition<State>[],
): string {
  const rows = table.map(
    ({ from, to, by, event, needsReason }) =>
      `| ${from} | ${to} | ${by.join(', ')} | ${needsReason ? 'yes' : ''} | ${event} |`,
  )
  return `## ${title}\n\nFinal: ${finalStates(states, table).join(', ')}.\n\n| from | to | who | reason | event |\n|---|---|---|---|---|\n${rows.join('\n')}\n`
}
