import type { Field } from 'payload'
import type { LossBearer } from '../../src/domain/payments/disputes'
import type { HoldRule } from '../../src/domain/payments/hold-rules'
import { moneyField } from '../../src/fields/money-field'
import { selectOptions } from '../../src/fields/select-options'
import { ours, rate, whole } from './fields'
import { topUpFields } from './top-up-fields'
import { withheldCategoriesField } from './withheld-categories-field'

const HOLD_RULE_LABELS: Record<HoldRule, { en: string; fr: string }> = {
  capture_early: { en: 'Take the money before it ends', fr: 'Encaisser avant son terme' },
  reauthorize: { en: 'Hold it anew', fr: 'La renouveler' },
}

const LOSS_LABELS: Record<LossBearer, { en: string; fr: string }> = {
  platform: { en: 'The platform', fr: 'La plateforme' },
  restaurant: { en: 'The restaurant, as far as it was paid', fr: 'Le restaurant, à hauteur de ce qu’il a reçu' },
}

interface Method {
  label: { en: string; fr: string }
  description?: { en: string; fr: string }
  on?: boolean
}

const taken = (name: string, { label, description, on = false }: Method): Field => ({
  name,
  label,
  type: 'checkbox',
  required: true,
  defaultValue: on,
  admin: { description },
})

/** How customers of a market pay, and how long they may take. */
export const paymentFields: Field[] = [
  taken('cashEnabled', { label: { en: 'Cash on delivery', fr: 'Paiement à la livraison' }, on: true }),
  taken('cardEnabled', {
    label: { en: 'Cards', fr: 'Cartes' },
    description: {
      en: 'Held when ordering, taken on delivery. Needs a provider of cards (Integrations).',
      fr: 'Empreinte à la commande, encaissement à la livraison. Demande un prestataire de cartes (Intégrations).',
    },
  }),
  taken('mobileMoneyEnabled', {
    label: { en: 'Mobile money', fr: 'Mobile money' },
    description: {
      en: 'Taken when ordering. Needs a provider of mobile money (Integrations).',
      fr: 'Encaissé à la commande. Demande un prestataire de mobile money (Intégrations).',
    },
  }),
  taken('walletEnabled', {
    label: { en: 'Wallet', fr: 'Portefeuille' },
    description: {
      en: 'Customers fill it by card or mobile money.',
      fr: 'Les clients le rechargent par carte ou mobile money.',
    },
  }),
  taken('pointsEnabled', { label: { en: 'Points', fr: 'Points' } }),
  withheldCategoriesField,
  whole('paymentMinutes', { en: 'A payment may take (min)', fr: 'Délai pour payer (min)' }, 10, {
    min: 1,
    max: 120,
    admin: {
      description: {
        en: 'Then it has failed, and the customer has as long again to pay in another way before the order ends.',
        fr: 'Passé ce délai le paiement a échoué ; le client a encore autant de temps pour payer autrement, puis la commande prend fin.',
      },
    },
  }),
  {
    name: 'holdRule',
    label: { en: 'A card’s hold that ends before delivery', fr: 'Empreinte de carte qui expire avant la livraison' },
    type: 'select',
    required: true,
    defaultValue: 'capture_early',
    options: selectOptions(HOLD_RULE_LABELS),
  },
  ours(
    moneyField(
      'refundLimit',
      { en: 'Support may refund of an order', fr: 'L’assistance peut rembourser par commande' },
      {
        defaultValue: 5_000,
        admin: {
          description: {
            en: 'All refunds of the order together. Above it an administrator refunds.',
            fr: 'Tous les remboursements de la commande ensemble. Au-delà, un administrateur rembourse.',
          },
        },
      },
    ),
  ),
  ours({
    name: 'disputeLossBorneBy',
    label: { en: 'A dispute lost is borne by', fr: 'Une contestation perdue est à la charge de' },
    type: 'select',
    required: true,
    defaultValue: 'platform',
    options: selectOptions(LOSS_LABELS),
  }),
  ...topUpFields,
  // What providers should keep of a payment; what they do keep is compared with it every night (PAY-5).
  ours(rate('mtnFeeBasisPoints', { en: 'Agreed fee: MTN', fr: 'Frais convenus : MTN' }, 250)),
  ours(rate('orangeFeeBasisPoints', { en: 'Agreed fee: Orange', fr: 'Frais convenus : Orange' }, 200)),
  ours(rate('euMobileFeeBasisPoints', { en: 'Agreed fee: EU Mobile', fr: 'Frais convenus : EU Mobile' }, 250)),
  ours(rate('cardFeeBasisPoints', { en: 'Agreed fee: cards', fr: 'Frais convenus : cartes' }, 290)),
  ours(
    moneyField(
      'cardFeeFixed',
      { en: 'Agreed fee: cards, for each payment', fr: 'Frais convenus : cartes, par paiement' },
      { optional: true },
    ),
  ),
]
