import type { Field } from 'payload'
import { moneyField } from '../../src/fields/money-field'
import { whole } from './fields'

const limit = (name: string, en: string, fr: string): Field =>
  moneyField(name, { en: `${en} (empty: no limit)`, fr: `${fr} (vide : aucune limite)` }, { optional: true })

/** What customers may put into their wallets (LED-2). */
export const topUpFields: Field[] = [
  limit('topUpLeast', 'Least put into a wallet at once', 'Recharge minimale d’un portefeuille'),
  limit('topUpMost', 'Most put into a wallet at once', 'Recharge maximale d’un portefeuille'),
  limit('topUpDaily', 'Most put into a wallet in a day', 'Recharges maximales d’un portefeuille par jour'),
  whole('autoTopUpsPerDay', { en: 'Automatic top-ups in a day', fr: 'Recharges automatiques par jour' }, 3, {
    min: 1,
    max: 50,
  }),
]
