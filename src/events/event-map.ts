import type { DeliveryEventName, DeliveryStatus, OfferStatus } from '../domain/deliveries/transitions'
import type { CheckStatus as BackgroundStatus } from '../domain/drivers/background-check'
import type { DriverPaperKind } from '../domain/drivers/driver-papers'
import type { QualificationName, ReminderDays } from '../domain/drivers/qualifications'
import type { DriverEventName, DriverStage } from '../domain/drivers/transitions'
import type { IdentityProvider } from '../domain/identity-checks/providers'
import type { CheckEventName, CheckStatus, CheckType } from '../domain/identity-checks/transitions'
import type { KitchenTestStatus } from '../domain/kitchen/kitchen-test'
import type { ReminderDays as LicenceReminderDays } from '../domain/licences/reminder-due'
import type { LicenceEventName } from '../domain/licences/transitions'
import type { IMPORT_TRANSITIONS } from '../domain/menu-imports/transitions'
import type { ApplicationEventName, StageEventName } from '../domain/onboarding/transitions'
import type { OrderEventName, OrderStatus } from '../domain/orders/transitions'
import type { PaymentEventName } from '../domain/payments/transitions'
import type { DestinationKind } from '../domain/payouts/destination'
import type { PayoutEventName } from '../domain/payouts/transitions'
import type { Tidings } from '../domain/promotions/told-promotion'
import type { ReportEventName, ReportKind, ReportStatus } from '../domain/track-and-trace/report'
import type { WalletEventName } from '../domain/wallets/wallet-status'
import type { OfPayoutOwner, PaymentMoved, PayoutMoved, RefundMoved, WalletIncome, WalletMoved } from './money-events'

/** An order moved. `from` is null for its first state; `driverId` is the driver who had it then. */
export interface OrderMoved {
  orderId: string
  marketId: string
  restaurantId: string
  customerId: string | null
  driverId: string | null
  from: OrderStatus | null
  to: OrderStatus
  reason?: string
}

/** The kitchen needs longer: the order stays where it is, and its times move. */
export interface OrderDelayed extends OrderMoved {
  minutes: number
  readyBy: string
  promisedAt: string
}

/** A delivery moved. `driverId` is the driver it concerns: the new one when assigned, the former one when unassigned. */
export interface DeliveryMoved {
  deliveryId: string
  orderId: string
  marketId: string
  restaurantId: string
  customerId: string | null
  driverId: string | null
  from: DeliveryStatus
  to: DeliveryStatus
  reason?: string
}

export interface OfferMoved {
  offerId: string
  deliveryId: string
  orderId: string
  marketId: string
  driverId: string
  status: OfferStatus
  expiresAt: string
}

/** A file on its way into a menu. `createdBy` uploaded it; `by` made this move, null for the worker. */
export interface MenuImportMoved {
  importId: string
  restaurantId: string
  marketId: string
  createdBy: string | null
  by: string | null
}

/** An application for a restaurant moved; `by` moved it. */
export interface ApplicationMoved {
  applicationId: string
  marketId: string
  by: string | null
}

/** Customers find a restaurant from now on, or no more; `by` decided so. */
export interface StageMoved {
  restaurantId: string
  marketId: string
  by: string | null
}

export interface DriverShift {
  driverId: string
  marketId: string
}

/** A driver, or somebody who wants to be one, moved. `from` is null for his application; `by` moved him, null for the system. */
export interface DriverMoved {
  driverId: string
  marketId: string
  from: DriverStage | null
  to: DriverStage
  by: string | null
  reason?: string
}

/** A paper of a driver was handed in or judged. */
export interface DriverPaperMoved {
  driverId: string
  marketId: string
  paperId: string
  kind: DriverPaperKind
}

/** A licence of the registry was handed in or moved; `restaurantId` is null for the platform's own. */
export interface LicenceMoved {
  licenceId: string
  marketId: string
  restaurantId: string | null
  kind: string
}

/** What customers of a market are told of a promotion, in both languages; of one that ended, what they were told before. */
export interface PromotionNews {
  promotionId: string
  marketId: string
  /** Slug. */
  market: string
  told: { en: Tidings; fr: Tidings }
}

/** An identity check moved. Nothing of what was found goes with it: who may know reads the check. */
export interface CheckMoved {
  checkId: string
  personId: string
  marketId: string
  type: CheckType
  provider: IdentityProvider
  from: CheckStatus
  to: CheckStatus
}

/** What a state is told of an order moved. `driverId` is whom it names; `message` what the state answered. */
export interface ReportMoved {
  reportId: string
  orderId: string
  marketId: string
  restaurantId: string
  driverId: string | null
  kind: ReportKind
  status: ReportStatus
  message: string | null
}

/** Background work used up its attempts. `failedAt` tells one death from the next, after a person had it tried again. */
export interface JobDied {
  jobId: string
  task: string
  error: string | null
  failedAt: string
}

/** Everything that can be announced, by name. The name says the subject and the past tense of what happened. */
export type EventMap = Record<OrderEventName, OrderMoved> &
  Record<DeliveryEventName, DeliveryMoved> &
  Record<PaymentEventName, PaymentMoved> &
  Record<PayoutEventName, PayoutMoved> &
  Record<(typeof IMPORT_TRANSITIONS)[number]['event'], MenuImportMoved> &
  Record<ApplicationEventName, ApplicationMoved> &
  Record<StageEventName, StageMoved> &
  Record<DriverEventName | 'driver.applied', DriverMoved> &
  Record<`driver.paper_${'handed_in' | 'verified' | 'refused'}`, DriverPaperMoved> &
  Record<LicenceEventName | 'licence.handed_in', LicenceMoved> &
  Record<WalletEventName, WalletMoved> &
  Record<CheckEventName, CheckMoved> &
  Record<ReportEventName, ReportMoved> &
  Record<`promotion.${'began' | 'changed' | 'ended'}`, PromotionNews> &
  Record<`offer.${'made' | 'accepted' | 'declined' | 'expired' | 'withdrawn'}`, OfferMoved> & {
    'order.delayed': OrderDelayed
    /** Its customer said something else; it stays where it is. */
    'order.changed': OrderMoved
    /** Its restaurant or its driver left a note; it stays where it is. */
    'order.noted': OrderMoved
    'driver.online': DriverShift
    'driver.offline': DriverShift
    /** Something that a driver needs ends on this day; told once for each of the days before it. */
    'driver.paper_expiring': {
      driverId: string
      marketId: string
      name: QualificationName
      until: string
      days: ReminderDays
    }
    /** It ends on this day, or has ended (0 days); told once for each of the days before it. */
    'licence.expiring': LicenceMoved & { expiresOn: string; days: LicenceReminderDays }
    /** He is to be rejected, and may answer before this day. */
    'driver.adverse_notice': { driverId: string; marketId: string; decidedFrom: string; reason: string }
    /** Goods stay with their driver: what was shown at the door does not do. `code` says why. */
    'handover.refused': Pick<DeliveryMoved, 'deliveryId' | 'orderId' | 'marketId' | 'restaurantId' | 'driverId'> & {
      code: string
    }
    /** A background check has a result, or came to nothing. */
    'driver.check_reported': { driverId: string; marketId: string; checkId: string; status: BackgroundStatus }
    'product.stock_changed': { productId: string; restaurantId: string; marketId: string; stock: number | null }
    'option.stock_changed': { optionId: string; restaurantId: string; marketId: string; stock: number | null }
    'restaurant.paused': { restaurantId: string; marketId: string; until: string | null }
    'restaurant.busy': { restaurantId: string; marketId: string; extraMinutes: number }
    /** Where its test order stands; null: off the display. */
    'restaurant.tested': { restaurantId: string; marketId: string; kitchenTest: KitchenTestStatus | null }
    'menu.changed': { importId: string; restaurantId: string; marketId: string; changed: number }
    /** No provider would send it: a person must. */
    'refund.failed': RefundMoved
    'refund.opened': RefundMoved
    'refund.paid': RefundMoved
    'payment_method.saved': { paymentMethodId: string; customerId: string }
    'payment_method.removed': { paymentMethodId: string; customerId: string }
    /** It could not be paid time and again, and is off until its customer switches it on anew. */
    'auto_top_up.stopped': { autoTopUpId: string; customerId: string; marketId: string; failure: string | null }
    /** Its owner has so long to say that it was not him. */
    'payout.destination_added': OfPayoutOwner & { destinationId: string; kind: DestinationKind; usableAt: string }
    'payout.held': OfPayoutOwner & { holdId: string; reason: string }
    'payout.hold_lifted': OfPayoutOwner & { holdId: string; reason: string }
    'cash.settled': { driverId: string; marketId: string; amount: number; currency: string }
    'wallet.credited': WalletIncome & { expiresAt: string | null; reason: string }
    'wallet.received': WalletIncome & { fromId: string; note?: string }
    /** Points that were to be taken back and had been spent: a sign of fraud where it comes often (states.md, "Never negative"). */
    'points.written_off': WalletIncome & { orderId: string }
    /** Another one is due before this one ends. */
    'identity.expiring': Pick<CheckMoved, 'checkId' | 'personId' | 'marketId' | 'type'> & { validUntil: string }
    'user.registered': { userId: string }
    /** Everything that is held of somebody lies ready for who asked; `personId` is null for a guest. */
    'person_export.ready': { exportId: string; personId: string | null }
    /** Something came up that it waits for, and that a person has to settle. */
    'erasure.blocked': { erasureId: string }
    'media.removed': { mediaId: string }
    'document.removed': { documentId: string }
    'job.died': JobDied
  }

export type EventName = keyof EventMap

/** An event as stored and as handed to subscribers. */
export type WaybillEvent<N extends EventName = EventName> = {
  [K in N]: { id: string; name: K; at: string; requestId: string; data: EventMap[K] }
}[N]
