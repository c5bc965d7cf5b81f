import type { Field } from 'payload'
import { moneyField } from '../../src/fields/money-field'
import { whole } from './fields'

/** What customers' wallets may spend where nobody said otherwise of one (LED-2), and what orders earn (LOY-1). */
export const walletFields: Field[] = [
  moneyField(
    'walletDailyLimit',
    { en: 'Most from a wallet in a day (empty: no limit)', fr: 'Plafond d’un portefeuille par jour (vide : aucun)' },
    { optional: true },
  ),
  moneyField(
    'walletMonthlyLimit',
    { en: 'Most from a wallet in a month (empty: no limit)', fr: 'Plafond d’un portefeuille par mois (vide : aucun)' },
    { optional: true },
  ),
  moneyField(
    'pointsEvery',
    { en: 'A point for every (empty: no points)', fr: 'Un point par tranche de (vide : aucun point)' },
    { optional: true },
  ),
  whole('pointsDays', { en: 'Points expire after (days)', fr: 'Les points expirent après (jours)' }, 365, {
    min: 1,
    max: 3_650,
  }),
]
