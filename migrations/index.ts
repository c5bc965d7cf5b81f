import * as collections from './20261121_090000_collections'
import * as ground from './20261121_090100_ground'
import * as eventsByTransaction from './20261121_101000_events_by_transaction'
import * as marketMaps from './20261121_110000_market_maps'
import * as kitchen from './20261121_120000_kitchen'
import * as dashboards from './20261121_130000_dashboards'
import * as search from './20261121_140000_search'
import * as bell from './20261121_140100_bell'
import * as newestFirst from './20261121_140200_newest_first'
import * as options from './20261121_150000_options'
import * as fewerIndexes from './20261121_160000_fewer_indexes'
import * as openingHours from './20261121_170000_opening_hours'
import * as attributes from './20261121_180000_attributes'
import * as schedules from './20261121_181000_schedules'
import * as media from './20261121_182000_media'
import * as areas from './20261121_183000_areas'
import * as catalogSearch from './20261121_184000_catalog_search'
import * as promotions from './20261121_185000_promotions'
import * as menuImports from './20261121_190000_menu_imports'
import * as near from './20261122_010000_near'
import * as surge from './20261122_020000_surge'
import * as phoneCodes from './20261122_030000_phone_codes'
import * as onboarding from './20261122_040000_onboarding'
import * as bulkOrders from './20261122_050000_bulk_orders'
import * as groupSchedules from './20261122_060000_group_schedules'
import * as ledger from './20261122_080000_ledger'
import * as promotionsTold from './20261122_090000_promotions_told'
import * as payments from './20261122_100000_payments'
import * as wallets from './20261122_110000_wallets'
import * as finance from './20261122_120000_finance'
import * as groupCarts from './20261122_130000_group_carts'
import * as refunds from './20261122_140000_refunds'
import * as payouts from './20261122_150000_payouts'
import * as reconciliation from './20261122_160000_reconciliation'
import * as paymentMethods from './20261122_170000_payment_methods'
import * as moneyBell from './20261122_175000_money_bell'
import * as adjustments from './20261122_190000_adjustments'
import * as refundRetries from './20261122_200000_refund_retries'
import * as cheaperLedger from './20261122_205000_cheaper_ledger'
import * as entriesByStatement from './20261122_206000_entries_by_statement'
import * as notesAndLowStock from './20261122_207000_notes_and_low_stock'
import * as complianceLog from './20261122_210000_compliance_log'
import * as rulePacks from './20261122_211000_rule_packs'
import * as identityChecks from './20261122_212000_identity_checks'
import * as driverOnboarding from './20261122_213000_driver_onboarding'
import * as stagedLaunch from './20261122_214000_staged_launch'
import * as handovers from './20261122_220000_handovers'
import * as trackAndTrace from './20261122_221000_track_and_trace'
import * as licences from './20261122_222000_licences'
import * as taxRules from './20261122_222100_tax_rules'
import * as privacy from './20261122_223000_privacy'
import * as lineTaxes from './20261123_060000_line_taxes'
import * as toldGoods from './20261123_100000_told_goods'
import * as erasableWords from './20261123_110000_erasable_words'

/** Every migration, in order. `payload migrate:create` rewrites this file; keep its shape. */
export const migrations = [
  { up: collections.up, down: collections.down, name: '20261121_090000_collections' },
  { up: ground.up, down: ground.down, name: '20261121_090100_ground' },
  { up: eventsByTransaction.up, down: eventsByTransaction.down, name: '20261121_101000_events_by_transaction' },
  { up: marketMaps.up, down: marketMaps.down, name: '20261121_110000_market_maps' },
  { up: kitchen.up, down: kitchen.down, name: '20261121_120000_kitchen' },
  { up: dashboards.up, down: dashboards.down, name: '20261121_130000_dashboards' },
  { up: search.up, down: search.down, name: '20261121_140000_search' },
  { up: bell.up, down: bell.down, name: '20261121_140100_bell' },
  { up: newestFirst.up, down: newestFirst.down, name: '20261121_140200_newest_first' },
  { up: options.up, down: options.down, name: '20261121_150000_options' },
  { up: fewerIndexes.up, down: fewerIndexes.down, name: '20261121_160000_fewer_indexes' },
  { up: openingHours.up, down: openingHours.down, name: '20261121_170000_opening_hours' },
  { up: attributes.up, down: attributes.down, name: '20261121_180000_attributes' },
  { up: schedules.up, down: schedules.down, name: '20261121_181000_schedules' },
  { up: media.up, down: media.down, name: '20261121_182000_media' },
  { up: areas.up, down: areas.down, name: '20261121_183000_areas' },
  { up: catalogSearch.up, down: catalogSearch.down, name: '20261121_184000_catalog_search' },
  { up: promotions.up, down: promotions.down, name: '20261121_185000_promotions' },
  { up: menuImports.up, down: menuImports.down, name: '20261121_190000_menu_imports' },
  { up: near.up, down: near.down, name: '20261122_010000_near' },
  { up: surge.up, down: surge.down, name: '20261122_020000_surge' },
  { up: phoneCodes.up, down: phoneCodes.down, name: '20261122_030000_phone_codes' },
  { up: onboarding.up, down: onboarding.down, name: '20261122_040000_onboarding' },
  { up: bulkOrders.up, down: bulkOrders.down, name: '20261122_050000_bulk_orders' },
  { up: groupSchedules.up, down: groupSchedules.down, name: '20261122_060000_group_schedules' },
  { up: ledger.up, down: ledger.down, name: '20261122_080000_ledger' },
  { up: promotionsTold.up, down: promotionsTold.down, name: '20261122_090000_promotions_told' },
  { up: payments.up, down: payments.down, name: '20261122_100000_payments' },
  { up: wallets.up, down: wallets.down, name: '20261122_110000_wallets' },
  { up: finance.up, down: finance.down, name: '20261122_120000_finance' },
  { up: groupCarts.up, down: groupCarts.down, name: '20261122_130000_group_carts' },
  { up: refunds.up, down: refunds.down, name: '20261122_140000_refunds' },
  { up: payouts.up, down: payouts.down, name: '20261122_150000_payouts' },
  { up: reconciliation.up, down: reconciliation.down, name: '20261122_160000_reconciliation' },
  { up: paymentMethods.up, down: paymentMethods.down, name: '20261122_170000_payment_methods' },
  { up: moneyBell.up, down: moneyBell.down, name: '20261122_175000_money_bell' },
  { up: adjustments.up, down: adjustments.down, name: '20261122_190000_adjustments' },
  { up: refundRetries.up, down: refundRetries.down, name: '20261122_200000_refund_retries' },
  { up: cheaperLedger.up, down: cheaperLedger.down, name: '20261122_205000_cheaper_ledger' },
  { up: entriesByStatement.up, down: entriesByStatement.down, name: '20261122_206000_entries_by_statement' },
  { up: notesAndLowStock.up, down: notesAndLowStock.down, name: '20261122_207000_notes_and_low_stock' },
  { up: complianceLog.up, down: complianceLog.down, name: '20261122_210000_compliance_log' },
  { up: rulePacks.up, down: rulePacks.down, name: '20261122_211000_rule_packs' },
  { up: identityChecks.up, down: identityChecks.down, name: '20261122_212000_identity_checks' },
  { up: driverOnboarding.up, down: driverOnboarding.down, name: '20261122_213000_driver_onboarding' },
  { up: stagedLaunch.up, down: stagedLaunch.down, name: '20261122_214000_staged_launch' },
  { up: handovers.up, down: handovers.down, name: '20261122_220000_handovers' },
  { up: trackAndTrace.up, down: trackAndTrace.down, name: '20261122_221000_track_and_trace' },
  { up: licences.up, down: licences.down, name: '20261122_222000_licences' },
  { up: taxRules.up, down: taxRules.down, name: '20261122_222100_tax_rules' },
  { up: privacy.up, down: privacy.down, name: '20261122_223000_privacy' },
  { up: lineTaxes.up, down: lineTaxes.down, name: '20261123_060000_line_taxes' },
  { up: toldGoods.up, down: toldGoods.down, name: '20261123_100000_told_goods' },
  { up: erasableWords.up, down: erasableWords.down, name: '20261123_110000_erasable_words' },
]
