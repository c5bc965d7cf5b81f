import type { UserRole } from '../../domain/identity/roles'

interface Text {
  en: string
  fr: string
}

/** What an empty list says: that nothing is missing, and how its rows come to be. */
export interface EmptyList {
  title: Text
  explain: Text
}

const KITCHEN: readonly UserRole[] = ['owner', 'staff']

const EMPTY: Readonly<Record<string, EmptyList & { kitchen?: Text }>> = {
  orders: {
    title: { en: 'No orders yet', fr: 'Pas encore de commandes' },
    explain: {
      en: 'An order appears here the moment a customer places it in the app, and follows it to the door.',
      fr: 'Une commande apparaît ici dès qu’un client la passe dans l’application, et se suit jusqu’à la porte.',
    },
    kitchen: {
      en: 'When a customer orders from you, it appears here and rings: accept it with the minutes you need, or decline with a reason.',
      fr: 'Quand un client commande chez vous, la commande apparaît ici et sonne : acceptez-la avec les minutes nécessaires, ou refusez avec un motif.',
    },
  },
  deliveries: {
    title: { en: 'No deliveries yet', fr: 'Pas encore de livraisons' },
    explain: {
      en: 'Every placed order brings its delivery; dispatch offers it to the nearest free driver, or you assign one by hand.',
      fr: 'Chaque commande passée apporte sa livraison ; elle est proposée au livreur libre le plus proche, ou attribuée à la main.',
    },
  },
  offers: {
    title: { en: 'No offers yet', fr: 'Pas encore d’offres' },
    explain: {
      en: 'Dispatch offers a delivery to one driver at a time. Each offer and its answer is kept here.',
      fr: 'Une livraison est proposée à un livreur à la fois. Chaque offre et sa réponse sont conservées ici.',
    },
  },
  products: {
    title: { en: 'The menu is empty', fr: 'La carte est vide' },
    explain: {
      en: 'A product needs a name, a price and a category. It is on sale as soon as it is saved as listed.',
      fr: 'Un produit demande un nom, un prix et une catégorie. Il est en vente dès qu’il est enregistré comme affiché.',
    },
  },
  'option-groups': {
    title: { en: 'No choices yet', fr: 'Pas encore de choix' },
    explain: {
      en: 'A group is a question such as “Which size?” with its answers. Add it to each product that asks it.',
      fr: 'Un groupe est une question, « Quelle taille ? », avec ses réponses. Ajoutez-le à chaque produit qui la pose.',
    },
  },
  options: {
    title: { en: 'No options yet', fr: 'Pas encore d’options' },
    explain: {
      en: 'Options are made on the page of their group: each with what it adds to the price and, if counted, its stock.',
      fr: 'Les options se créent sur la page de leur groupe : chacune avec son supplément et, si elle est comptée, son stock.',
    },
  },
  areas: {
    title: { en: 'No service areas yet', fr: 'Pas encore de zones desservies' },
    explain: {
      en: 'Until a market has one, it delivers within the radius around its centre.',
      fr: 'Tant qu’un marché n’en a pas, il livre dans le rayon autour de son centre.',
    },
  },
  zones: {
    title: { en: 'No delivery zones yet', fr: 'Pas encore de zones tarifaires' },
    explain: {
      en: 'A zone has its own delivery fee and minimum. Everywhere else the fees of the market hold.',
      fr: 'Une zone a ses propres frais de livraison et son minimum. Ailleurs valent les frais du marché.',
    },
  },
  tariffs: {
    title: { en: 'No tariffs yet', fr: 'Pas encore de tarifs' },
    explain: {
      en: 'A tariff holds from its moment on. Until the first, the fees of the market itself hold.',
      fr: 'Un tarif vaut à partir de son moment. Jusqu’au premier valent les frais du marché lui-même.',
    },
  },
  'surge-levels': {
    title: { en: 'No surge so far', fr: 'Pas encore d’affluence' },
    explain: {
      en: 'Each time a delivery came to cost more or less for want of couriers, and why. Tariffs say whether it may.',
      fr: 'Chaque fois qu’une livraison s’est mise à coûter plus ou moins faute de livreurs, et pourquoi. Les tarifs disent si elle le peut.',
    },
  },
  categories: {
    title: { en: 'No categories yet', fr: 'Pas encore de catégories' },
    explain: {
      en: 'Categories are the headings of every menu: starters, mains, drinks. Products are put into them.',
      fr: 'Les catégories sont les titres de chaque carte : entrées, plats, boissons. Les produits y sont rangés.',
    },
  },
  promotions: {
    title: { en: 'No promotions yet', fr: 'Pas encore de promotions' },
    explain: {
      en: 'A promotion takes something off orders, by itself or for a code: lunch hours, first orders, a budget for a week.',
      fr: 'Une promotion déduit quelque chose des commandes, d’elle-même ou avec un code : midi, première commande, budget d’une semaine.',
    },
    kitchen: {
      en: 'Make your lunch hours cheaper, or give a code to your regulars: you say what, when and how much, and you pay for it.',
      fr: 'Baissez vos prix à midi, ou donnez un code à vos habitués : vous dites quoi, quand et combien, et vous la financez.',
    },
  },
  restaurants: {
    title: { en: 'No restaurants yet', fr: 'Pas encore de restaurants' },
    explain: {
      en: 'Create a restaurant in its market, give it an owner’s account, then its menu. Listed, it takes orders.',
      fr: 'Créez un restaurant dans son marché, donnez-lui le compte d’un propriétaire, puis sa carte. Affiché, il prend des commandes.',
    },
    kitchen: {
      en: 'Your account is not linked to a restaurant yet. An administrator adds it under “Works for”.',
      fr: 'Votre compte n’est pas encore lié à un restaurant. Un administrateur l’ajoute sous « Travaille pour ».',
    },
  },
  drivers: {
    title: { en: 'No drivers yet', fr: 'Pas encore de livreurs' },
    explain: {
      en: 'Create a user with the role “Driver”, then the driver with market and vehicle. Orders reach those on duty.',
      fr: 'Créez un utilisateur au rôle « Livreur », puis le livreur avec son marché et son véhicule. Les commandes vont à ceux en service.',
    },
  },
  users: {
    title: { en: 'No people yet', fr: 'Pas encore de personnes' },
    explain: {
      en: 'Customers register in the app. Owners, staff, drivers and agents are created here with their role.',
      fr: 'Les clients s’inscrivent dans l’application. Restaurateurs, personnel, livreurs et agents sont créés ici avec leur rôle.',
    },
  },
  payouts: {
    title: { en: 'No payouts yet', fr: 'Pas encore de versements' },
    explain: {
      en: 'Restaurants, drivers and customers ask for what is theirs; above a market’s threshold somebody approves it here.',
      fr: 'Restaurants, livreurs et clients demandent ce qui leur revient ; au-dessus du seuil du marché, on l’approuve ici.',
    },
    kitchen: {
      en: 'Ask for what you are owed under “Payout desk”, by mobile money or to your bank.',
      fr: 'Demandez ce qui vous est dû sous « Guichet des versements », par mobile money ou à votre banque.',
    },
  },
  'payout-destinations': {
    title: { en: 'No destinations yet', fr: 'Pas encore de destinations' },
    explain: {
      en: 'A telephone or a bank account is added with the first payout that goes there, and paid to a day later.',
      fr: 'Un téléphone ou un compte bancaire s’ajoute avec le premier versement, et s’utilise un jour plus tard.',
    },
  },
  'payout-holds': {
    title: { en: 'Nobody’s payouts are stopped', fr: 'Aucun versement n’est suspendu' },
    explain: {
      en: 'Where fraud is feared, payouts of an owner are stopped on the page of one of them.',
      fr: 'En cas de fraude possible, les versements d’un bénéficiaire se suspendent sur la page de l’un d’eux.',
    },
  },
  payments: {
    title: { en: 'No payments yet', fr: 'Pas encore de paiements' },
    explain: {
      en: 'Each order brings its payment. Cash taken at the door stays “to settle” until the driver hands it in.',
      fr: 'Chaque commande apporte son paiement. Les espèces prises à la porte restent « à remettre » jusqu’à leur dépôt par le livreur.',
    },
  },
  markets: {
    title: { en: 'No markets yet', fr: 'Pas encore de marchés' },
    explain: {
      en: 'A market is a city with its currency, time zone, fees and rules. Everything else belongs to one.',
      fr: 'Un marché est une ville avec sa devise, son fuseau, ses frais et ses règles. Tout le reste en dépend.',
    },
  },
  media: {
    title: { en: 'No pictures yet', fr: 'Pas encore d’images' },
    explain: {
      en: 'Pictures of dishes and restaurants: JPEG, PNG or WebP up to 5 MB, each with a sentence that describes it.',
      fr: 'Photos de plats et de restaurants : JPEG, PNG ou WebP jusqu’à 5 Mo, chacune avec une phrase qui la décrit.',
    },
  },
}

const OTHERS: EmptyList = {
  title: { en: 'Nothing here yet', fr: 'Rien ici pour l’instant' },
  explain: {
    en: 'Rows appear here by themselves as people work.',
    fr: 'Les lignes apparaissent ici d’elles-mêmes au fil du travail.',
  },
}

/** The words of a collection's empty list for somebody of this role. */
export function emptyListOf(collection: string, role: UserRole): EmptyList {
  const found = EMPTY[collection]
  if (!found) return OTHERS
  return found.kitchen && KITCHEN.includes(role) ? { ...found, explain: found.kitchen } : found
}
