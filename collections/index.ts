import type { CollectionConfig } from 'payload'
import { Addresses } from './addresses'
import { Areas } from './areas'
import { AutoTopUps } from './auto-top-ups'
import { BackgroundChecks } from './background-checks'
import { BulkOrders } from './bulk-orders'
import { Carts } from './carts'
import { Categories } from './categories'
import { CommissionPlans } from './commission-plans'
import { ComplianceLog } from './compliance-log'
import { Deliveries } from './deliveries'
import { Disputes } from './disputes'
import { Documents } from './documents'
import { DriverPapers } from './driver-papers'
import { Drivers } from './drivers'
import { Events } from './events'
import { IdentityChecks } from './identity-checks'
import { JournalEntries } from './journal-entries'
import { LedgerAccounts } from './ledger-accounts'
import { Licences } from './licences'
import { Markets } from './markets'
import { Media } from './media'
import { Offers } from './offers'
import { OptionGroups } from './option-groups'
import { Options } from './options'
import { OrderEvents } from './order-events'
import { OrderLines } from './order-lines'
import { Orders } from './orders'
import { Packages } from './packages'
import { PaymentAttempts } from './payment-attempts'
import { PaymentMethods } from './payment-methods'
import { Payments } from './payments'
import { PayoutDestinations } from './payout-destinations'
import { PayoutHolds } from './payout-holds'
import { Payouts } from './payouts'
import { PhoneCodes } from './phone-codes'
import { Products } from './products'
import { PromotionRedemptions } from './promotion-redemptions'
import { Promotions } from './promotions'
import { ProviderEvents } from './provider-events'
import { ReconciliationLines } from './reconciliation-lines'
import { Reconciliations } from './reconciliations'
import { Refunds } from './refunds'
import { Restaurants } from './restaurants'
import { RulePacks } from './rule-packs'
import { RuleTrials } from './rule-trials'
import { Sessions } from './sessions'
import { SurgeLevels } from './surge-levels'
import { Tariffs } from './tariffs'
import { TaxAuthorities } from './tax-authorities'
import { TaxRules } from './tax-rules'
import { TraceDifferences } from './trace-differences'
import { TraceReports } from './trace-reports'
import { Users } from './users'
import { Wallets } from './wallets'
import { Zones } from './zones'

/** In the order of the panel's navigation. */
export const collections: CollectionConfig[] = [
  Orders,
  BulkOrders,
  Deliveries,
  Offers,
  TraceReports,
  SurgeLevels,
  Restaurants,
  Categories,
  Products,
  OptionGroups,
  Options,
  Packages,
  Promotions,
  Media,
  Documents,
  Users,
  Drivers,
  Licences,
  DriverPapers,
  BackgroundChecks,
  IdentityChecks,
  Addresses,
  PhoneCodes,
  Payments,
  Refunds,
  Disputes,
  PaymentAttempts,
  Wallets,
  PaymentMethods,
  AutoTopUps,
  Payouts,
  PayoutDestinations,
  PayoutHolds,
  JournalEntries,
  LedgerAccounts,
  CommissionPlans,
  TaxAuthorities,
  TaxRules,
  Markets,
  Areas,
  Zones,
  Tariffs,
  RulePacks,
  OrderLines,
  OrderEvents,
  PromotionRedemptions,
  Carts,
  Sessions,
  Events,
  ProviderEvents,
  Reconciliations,
  ReconciliationLines,
  RuleTrials,
  TraceDifferences,
  ComplianceLog,
]
