import type { ErrorCode } from '../domain/errors'
import { CURRENCY_CODES, type CurrencyCode } from '../domain/money/currencies'
import { formatMoney } from '../domain/money/format-money'
import { CHANGE_REFUSALS, type ChangeRefusal } from '../domain/orders/change-refusals'
import { PROMOTION_REFUSALS, type PromotionRefusal } from '../domain/promotions/refusal-of-promotion'
import { MESSAGES } from './messages'

/** Why a code does not count, for its customer. `{missing}` is an amount of money. */
const REFUSED: Readonly<Record<'en' | 'fr', Readonly<Record<PromotionRefusal['reason'], string>>>> = {
  en: {
    unknown: 'This code is not known here.',
    not_yet: 'This code does not count yet.',
    expired: 'This code has expired.',
    wrong_restaurant: 'This code is for other restaurants.',
    wrong_time: 'This code counts on other days or at other hours.',
    used_up: 'This code is used up.',
    already_used: 'You have used this code already.',
    not_first_order: 'This code is for the first order.',
    wrong_items: 'This code is not for what is in the cart.',
    below_minimum: 'Add {missing} more to the cart for this code to count.',
  },
  fr: {
    unknown: 'Ce code n’est pas connu ici.',
    not_yet: 'Ce code n’est pas encore valable.',
    expired: 'Ce code a expiré.',
    wrong_restaurant: 'Ce code vaut pour d’autres restaurants.',
    wrong_time: 'Ce code vaut d’autres jours ou à d’autres heures.',
    used_up: 'Ce code est épuisé.',
    already_used: 'Vous avez déjà utilisé ce code.',
    not_first_order: 'Ce code vaut pour la première commande.',
    wrong_items: 'Ce code ne vaut pas pour ce qui est dans le panier.',
    below_minimum: 'Ajoutez encore {missing} au panier pour que ce code compte.',
  },
}

/** Why an order cannot be changed so. */
const UNCHANGEABLE: Readonly<Record<'en' | 'fr', Readonly<Record<ChangeRefusal, string>>>> = {
  en: {
    paid: 'This order is paid already, and would cost more. Only its customer can have the difference taken from the wallet.',
    paying: 'The payment of this order is being settled. Please try again in a moment.',
    disputed: 'The payment of this order is disputed at the bank. It cannot be changed until that is decided.',
    discounted: MESSAGES.en.change_refused,
    nothing_left: 'Nothing would be left of this order. Please cancel it instead.',
  },
  fr: {
    paid: 'Cette commande est déjà payée et coûterait plus cher. Seul son client peut faire prélever la différence sur son portefeuille.',
    paying: 'Le paiement de cette commande est en cours. Veuillez réessayer dans un instant.',
    disputed:
      'Le paiement de cette commande est contesté auprès de la banque. Elle ne peut être modifiée avant la décision.',
    discounted: MESSAGES.fr.change_refused,
    nothing_left: 'Il ne resterait rien de cette commande. Veuillez plutôt l’annuler.',
  },
}

/** The sentence of a refusal, in the caller's language. */
export function messageOf(code: ErrorCode, locale: 'en' | 'fr', details: Readonly<Record<string, unknown>>): string {
  const refusal = CHANGE_REFUSALS.find((each) => each === details.reason)
  if (code === 'change_refused' && refusal) return UNCHANGEABLE[locale][refusal]
  const reason = PROMOTION_REFUSALS.find((each) => each === details.reason)
  if (code !== 'promo_refused' || !reason) return MESSAGES[locale][code]
  return REFUSED[locale][reason].replace('{missing}', moneyOf(details, locale))
}

function moneyOf({ missing, currency }: Readonly<Record<string, unknown>>, locale: 'en' | 'fr'): string {
  const known = CURRENCY_CODES.find((each): each is CurrencyCode => each === currency)
  return known && typeof missing === 'number' ? formatMoney({ amount: missing, currency: known }, locale) : ''
}
