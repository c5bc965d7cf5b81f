import type { Field } from 'payload'
import { moneyField } from '../../src/fields/money-field'
import { ours, whole } from './fields'

/** On which terms a market pays out what it owes (LED-6). */
export const payoutFields: Field[] = [
  moneyField('payoutMinimum', { en: 'Payouts: at least', fr: 'Versements : au moins' }),
  moneyField(
    'payoutDailyLimit',
    { en: 'Payouts: at most in a day, for each owner', fr: 'Versements : au plus par jour et par bénéficiaire' },
    { optional: true },
  ),
  ours(
    moneyField('payoutApprovalAbove', {
      en: 'Payouts: a second person approves above',
      fr: 'Versements : une seconde personne approuve au-dessus de',
    }),
  ),
  whole(
    'payoutHoldDays',
    { en: 'Payouts: what was earned waits (days)', fr: 'Versements : délai après le gain (jours)' },
    1,
    {
      max: 90,
      admin: {
        description: {
          en: 'So that refunds can come before the money is gone.',
          fr: 'Pour que les remboursements arrivent avant que l’argent ne parte.',
        },
      },
    },
  ),
]
