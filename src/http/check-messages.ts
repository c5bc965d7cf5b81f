import type { Check, ChecklistItem } from '../domain/onboarding/checklist'
import type { AskedPaper } from '../domain/onboarding/paper'

interface Sentence {
  done: string
  /** Where nothing else is said, what is missing. */
  warning?: string
  missing?: string
}

type Sentences = Readonly<Record<Check, Sentence>>

const SENTENCES: Readonly<Record<'en' | 'fr', Sentences>> = {
  en: {
    picture: { done: 'There is a cover or a logo.', missing: 'Add a cover or a logo.' },
    hours: {
      done: 'The opening hours are set.',
      warning: 'Open day and night: set the opening hours unless that is so.',
      missing: 'Set the opening hours: it is never open.',
    },
    area: {
      done: 'The kitchen is inside the service area.',
      missing: 'The position of the kitchen is outside the service area of the market.',
    },
    products: {
      done: '{{products}} products can be sold.',
      missing: '{{products}} of at least {{least}} products can be sold: each needs a price and stock.',
    },
    photos: {
      done: '{{pictured}} of {{products}} products have a picture.',
      warning: '{{pictured}} of {{products}} products have a picture: with {{percent}} % and more they sell better.',
    },
    options: {
      done: 'Every question about a product can be answered.',
      missing: 'Groups of options that ask for more choices than there are: {{groups}}.',
    },
    attributes: {
      done: 'The products say all that their categories ask.',
      warning: 'Products that lack something their category asks: {{incomplete}}.',
      missing: 'Products that cannot be sold, because something required is not said: {{unsellable}}.',
    },
    terms: {
      done: 'The market has its taxes and fees.',
      warning: 'The market has no tax or no delivery fee: ask the administration whether that is meant.',
      missing: 'The market is not open for orders.',
    },
    papers: {
      done: 'All documents are verified and valid.',
      warning: 'Soon no longer valid: {{kinds}}.',
      missing: 'Missing, not verified yet, refused or expired: {{kinds}}.',
    },
    owner: { done: 'It has an owner with an account.', missing: 'Nobody owns it: invite an owner.' },
    staff: { done: 'Several people can take orders.', warning: 'One person alone can take orders: invite staff.' },
    kitchen: {
      done: 'The kitchen has answered a test order.',
      warning: 'Send the kitchen a test order: hear the bell, accept it, make it ready.',
    },
  },
  fr: {
    picture: { done: 'Il y a une couverture ou un logo.', missing: 'Ajoutez une couverture ou un logo.' },
    hours: {
      done: 'Les heures d’ouverture sont indiquées.',
      warning: 'Ouvert jour et nuit : indiquez les heures d’ouverture si ce n’est pas le cas.',
      missing: 'Indiquez les heures d’ouverture : il n’est jamais ouvert.',
    },
    area: {
      done: 'La cuisine est dans la zone desservie.',
      missing: 'La position de la cuisine est hors de la zone desservie du marché.',
    },
    products: {
      done: 'Produits en vente : {{products}}.',
      missing: 'Produits en vente : {{products}} sur {{least}} au moins. Chacun a besoin d’un prix et de stock.',
    },
    photos: {
      done: 'Produits avec photo : {{pictured}} sur {{products}}.',
      warning: 'Produits avec photo : {{pictured}} sur {{products}}. À partir de {{percent}} %, ils se vendent mieux.',
    },
    options: {
      done: 'On peut répondre à chaque question sur un produit.',
      missing: 'Groupes d’options qui demandent plus de choix qu’il n’y en a : {{groups}}.',
    },
    attributes: {
      done: 'Les produits disent tout ce que leurs catégories demandent.',
      warning: 'Produits auxquels il manque une précision demandée : {{incomplete}}.',
      missing: 'Produits invendables faute d’une précision obligatoire : {{unsellable}}.',
    },
    terms: {
      done: 'Le marché a ses taxes et ses frais.',
      warning: 'Le marché n’a pas de taxe ou pas de frais de livraison : demandez à l’administration si c’est voulu.',
      missing: 'Le marché n’est pas ouvert aux commandes.',
    },
    papers: {
      done: 'Tous les documents sont vérifiés et valables.',
      warning: 'Bientôt plus valables : {{kinds}}.',
      missing: 'Manquants, pas encore vérifiés, refusés ou expirés : {{kinds}}.',
    },
    owner: { done: 'Il a un propriétaire avec un compte.', missing: 'Personne n’en est propriétaire : invitez-en un.' },
    staff: {
      done: 'Plusieurs personnes peuvent prendre les commandes.',
      warning: 'Une seule personne peut prendre les commandes : invitez du personnel.',
    },
    kitchen: {
      done: 'La cuisine a répondu à une commande d’essai.',
      warning: 'Envoyez une commande d’essai à la cuisine : la sonnerie, l’acceptation, le plat prêt.',
    },
  },
}

interface About {
  asked: readonly AskedPaper[]
  locale: 'en' | 'fr'
  restaurantId: string
}

/** A check as people read it, and where in the panel it is mended; null where it is not by them. */
export function sayCheck(
  { check, state, values, kinds }: ChecklistItem,
  { asked, locale, restaurantId }: About,
): { sentence: string; href: string | null } {
  const said = SENTENCES[locale][check]
  const labels = kinds.map((kind) => asked.find((paper) => paper.kind === kind)?.label[locale] ?? kind)
  const all: Readonly<Record<string, string | number>> = { ...values, kinds: labels.join(', ') }
  const sentence = (said[state] ?? said.missing ?? said.done).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
    String(all[name] ?? ''),
  )
  return { sentence, href: hrefOf(check, restaurantId) }
}

/** What is mended in the restaurant's own form, by the field. */
const FIELDS = { picture: 'image', hours: 'hours', area: 'lat' } as const

function hrefOf(check: Check, restaurantId: string): string | null {
  switch (check) {
    case 'terms':
      return null
    case 'products':
      return `/admin/collections/products/create?restaurant=${restaurantId}`
    case 'photos':
    case 'attributes':
      return '/admin/collections/products'
    case 'options':
      return '/admin/collections/option-groups'
    case 'papers':
      return '#papers'
    case 'owner':
    case 'staff':
      return `/admin/staff?restaurant=${restaurantId}`
    case 'kitchen':
      return `/admin/kitchen?restaurant=${restaurantId}`
    default:
      return `/admin/collections/restaurants/${restaurantId}#field-${FIELDS[check]}`
  }
}
