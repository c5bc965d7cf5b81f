/** Dishes of the bench: every ingredient in every way, in both languages; half a million names from a few hundred words. */
export const WAYS: readonly (readonly [en: string, fr: string])[] = [
  ['Grilled', 'grillé'],
  ['Braised', 'braisé'],
  ['Fried', 'frit'],
  ['Smoked', 'fumé'],
  ['Roast', 'rôti'],
  ['Steamed', 'vapeur'],
  ['Spicy', 'pimenté'],
  ['Crisp', 'croustillant'],
  ['Stewed', 'mijoté'],
  ['Marinated', 'mariné'],
]

export const THINGS: readonly (readonly [en: string, fr: string])[] = [
  ['chicken', 'Poulet'],
  ['beef', 'Bœuf'],
  ['goat', 'Chèvre'],
  ['pork', 'Porc'],
  ['mackerel', 'Maquereau'],
  ['sole', 'Sole'],
  ['shrimp', 'Crevettes'],
  ['prawns', 'Gambas'],
  ['tofu', 'Tofu'],
  ['aubergine', 'Aubergine'],
  ['mushrooms', 'Champignons'],
  ['lamb', 'Agneau'],
  ['duck', 'Canard'],
  ['snails', 'Escargots'],
  ['squid', 'Calamars'],
  ['turkey', 'Dinde'],
  ['rabbit', 'Lapin'],
  ['catfish', 'Silure'],
  ['tuna', 'Thon'],
  ['salmon', 'Saumon'],
]

export const BESIDES: readonly (readonly [en: string, fr: string])[] = [
  ['with rice', 'au riz'],
  ['with plantain', 'au plantain'],
  ['with fries', 'et frites'],
  ['with yam', 'à l’igname'],
  ['burger', 'en burger'],
  ['sandwich', 'en sandwich'],
  ['pizza', 'en pizza'],
  ['salad', 'en salade'],
  ['curry', 'au curry'],
  ['soup', 'en soupe'],
  ['noodles', 'et nouilles'],
  ['tacos', 'en tacos'],
]

export const CUISINES = ['Camerounaise', 'Italienne', 'Grillades', 'Japonaise', 'Libanaise', 'Chinoise'] as const

/** What people type who are looking for them. */
export const QUERIES = {
  'a word': ['chicken', 'poulet', 'beef', 'crevettes', 'pizza', 'burger', 'salade', 'soup', 'saumon', 'tofu', 'curry'],
  'two words': ['chicken pizza', 'poulet braisé', 'fried tofu', 'crevettes curry', 'smoked salmon', 'soupe poisson'],
  'with slips': ['chiken', 'makerel', 'champinions', 'buger', 'crevetes', 'noodels', 'poulé braisé', 'grilled sallmon'],
} as const

export const BEGINNINGS = [
  'c',
  'ch',
  'chi',
  'chic',
  'p',
  'po',
  'pou',
  'ma',
  'sal',
  'sau',
  'cur',
  'gri',
  'bra',
  'esc',
] as const
