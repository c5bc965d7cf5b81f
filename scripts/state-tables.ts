import {
  DELIVERY_STATUSES,
  DELIVERY_TRANSITIONS,
  OFFER_STATUSES,
  OFFER_TRANSITIONS,
} from '../src/domain/deliveries/transitions'
import { CHECK_STATUSES, CHECK_TRANSITIONS } from '../src/domain/identity-checks/transitions'
import { LICENCE_STATUSES, LICENCE_TRANSITIONS } from '../src/domain/licences/transitions'
import { IMPORT_STATUSES, IMPORT_TRANSITIONS } from '../src/domain/menu-imports/transitions'
import {
  APPLICATION_STATUSES,
  APPLICATION_TRANSITIONS,
  RESTAURANT_STAGES,
  STAGE_TRANSITIONS,
} from '../src/domain/onboarding/transitions'
import { ORDER_STATUSES, ORDER_TRANSITIONS } from '../src/domain/orders/transitions'
import { PAYMENT_STATUSES, PAYMENT_TRANSITIONS } from '../src/domain/payments/transitions'
import { PAYOUT_STATUSES, PAYOUT_TRANSITIONS } from '../src/domain/payouts/transitions'
import { REPORT_STATUSES, REPORT_TRANSITIONS } from '../src/domain/track-and-trace/report'
import { finalStates, type Transition } from '../src/domain/transition'
import { WALLET_STATUSES, WALLET_TRANSITIONS } from '../src/domain/wallets/wallet-status'

/** The state machines as a page, derived from the tables that the code obeys. */
export function stateTables(): string {
  return [
    '# States\n\nMade from the transition tables in `src/domain` by `npm run generate`: change those, not this page.\n',
    section('Order', ORDER_STATUSES, ORDER_TRANSITIONS),
    section('Delivery', DELIVERY_STATUSES, DELIVERY_TRANSITIONS),
    section('Offer', OFFER_STATUSES, OFFER_TRANSITIONS),
    section('Payment', PAYMENT_STATUSES, PAYMENT_TRANSITIONS),
    section('Wallet', WALLET_STATUSES, WALLET_TRANSITIONS),
    section('Payout', PAYOUT_STATUSES, PAYOUT_TRANSITIONS),
    section('Identity check', CHECK_STATUSES, CHECK_TRANSITIONS),
    section('Track-and-trace report', REPORT_STATUSES, REPORT_TRANSITIONS),
    section('Menu import', IMPORT_STATUSES, IMPORT_TRANSITIONS),
    section('Licence', LICENCE_STATUSES, LICENCE_TRANSITIONS),
    section('Application of a restaurant', APPLICATION_STATUSES, APPLICATION_TRANSITIONS),
    section('Restaurant', RESTAURANT_STAGES, STAGE_TRANSITIONS),
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
