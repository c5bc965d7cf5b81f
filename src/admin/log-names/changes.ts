import type { LogText, LogTexts } from './log-texts'

/** Collections that staff write by forms, by slug: their labels as they declare them, which no browser can import from there. */
const KINDS: LogTexts = {
  areas: { en: 'Service area', fr: 'Zone desservie' },
  categories: { en: 'Category', fr: 'Catégorie' },
  'commission-plans': { en: 'Commission plan', fr: 'Barème de commission' },
  drivers: { en: 'Driver', fr: 'Livreur' },
  licences: { en: 'Licence', fr: 'Licence' },
  markets: { en: 'Market', fr: 'Marché' },
  media: { en: 'Picture', fr: 'Image' },
  'option-groups': { en: 'Option group', fr: 'Groupe d’options' },
  options: { en: 'Option', fr: 'Option' },
  packages: { en: 'Package', fr: 'Colis tracé' },
  products: { en: 'Product', fr: 'Produit' },
  promotions: { en: 'Promotion', fr: 'Promotion' },
  restaurants: { en: 'Restaurant', fr: 'Restaurant' },
  'rule-packs': { en: 'Rule pack', fr: 'Jeu de règles' },
  tariffs: { en: 'Tariff', fr: 'Tarif' },
  'tax-authorities': { en: 'Tax authority', fr: 'Administration fiscale' },
  'tax-rules': { en: 'Tax rule', fr: 'Règle de taxe' },
  users: { en: 'User', fr: 'Utilisateur' },
  zones: { en: 'Delivery zone', fr: 'Zone tarifaire' },
}

const OPERATIONS: Readonly<Record<string, (kind: LogText) => LogText>> = {
  create: ({ en, fr }) => ({ en: `${en} created`, fr: `Création : ${lower(fr)}` }),
  update: ({ en, fr }) => ({ en: `${en} changed`, fr: `Modification : ${lower(fr)}` }),
  delete: ({ en, fr }) => ({ en: `${en} deleted`, fr: `Suppression : ${lower(fr)}` }),
}

/** What generated writes leave: `products.update`. */
export const CHANGES: LogTexts = Object.fromEntries(
  Object.entries(KINDS).flatMap(([slug, kind]) =>
    Object.entries(OPERATIONS).map(([operation, text]) => [`${slug}.${operation}`, text(kind)]),
  ),
)

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
