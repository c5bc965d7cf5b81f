import type { MarketSlug } from './markets'

type Words = readonly [en: string, fr: string]

export interface DemoProduct {
  name: Words
  description: Words
  category: string
  /** Minor units of the market's currency. */
  price: number
  stock?: number
}

export interface DemoRestaurant {
  name: string
  cuisine: string
  address: string
  /** Degrees from the market's centre. */
  offset: readonly [lat: number, lng: number]
  prepMinutes: number
  products: readonly DemoProduct[]
}

export const CATEGORIES: readonly { slug: string; name: Words; icon: string }[] = [
  { slug: 'mains', name: ['Mains', 'Plats'], icon: '🍽' },
  { slug: 'sides', name: ['Sides', 'Accompagnements'], icon: '🍟' },
  { slug: 'desserts', name: ['Desserts', 'Desserts'], icon: '🍨' },
  { slug: 'drinks', name: ['Drinks', 'Boissons'], icon: '🥤' },
  { slug: 'beer-wine', name: ['Beer and wine', 'Bières et vins'], icon: '🍷' },
  { slug: 'flower', name: ['Flower', 'Fleurs'], icon: '🌿' },
  { slug: 'edibles', name: ['Edibles', 'Comestibles'], icon: '🍬' },
]

const dish = (
  category: string,
  en: string,
  fr: string,
  price: number,
  more: [en: string, fr: string] = ['', ''],
  stock?: number,
): DemoProduct => ({
  name: [en, fr],
  description: more,
  category,
  price,
  stock,
})

export const RESTAURANTS: Readonly<Record<MarketSlug, readonly DemoRestaurant[]>> = {
  'north-miami': [
    {
      name: 'Griffing Grill',
      cuisine: 'American',
      address: '12,500 NE 6th Ave',
      offset: [0.004, 0.006],
      prepMinutes: 18,
      products: [
        dish('mains', 'Griffing burger', 'Burger Griffing', 1350, [
          'Beef, cheddar, pickles',
          'Bœuf, cheddar, cornichons',
        ]),
        dish('mains', 'Blackened mahi tacos', 'Tacos de mahi grillé', 1575, [
          'Three soft tacos, mango slaw',
          'Trois tacos, salade de mangue',
        ]),
        dish('sides', 'Sweet potato fries', 'Frites de patate douce', 550),
        dish('drinks', 'Key lime lemonade', 'Limonade au citron vert', 425),
        dish('desserts', 'Key lime pie', 'Tarte au citron vert', 650, ['', ''], 12),
      ],
    },
    {
      name: 'Chez Nadège',
      cuisine: 'Haitian',
      address: '13,105 W Dixie Hwy',
      offset: [0.011, -0.004],
      prepMinutes: 25,
      products: [
        dish('mains', 'Griot with pikliz', 'Griot et pikliz', 1695, [
          'Fried pork, plantain, spicy slaw',
          'Porc frit, banane plantain, pikliz',
        ]),
        dish('mains', 'Chicken in Creole sauce', 'Poulet créole', 1550),
        dish('sides', 'Diri djon djon', 'Riz djon djon', 600),
        dish('drinks', 'Passion fruit juice', 'Jus de grenadille', 450),
      ],
    },
    {
      name: 'Bay Bottle & Bistro',
      cuisine: 'Bistro',
      address: '770 NE 125th St',
      offset: [-0.006, 0.002],
      prepMinutes: 15,
      products: [
        dish('mains', 'Roast chicken plate', 'Assiette de poulet rôti', 1795),
        dish('sides', 'Caesar salad', 'Salade César', 875),
        dish(
          'beer-wine',
          'Miami pale ale, 4 cans',
          'Pale ale de Miami, 4 canettes',
          1199,
          ['5.2 % vol.', '5,2 % vol.'],
          24,
        ),
        dish('beer-wine', 'Sauvignon blanc, 75 cl', 'Sauvignon blanc, 75 cl', 1899, ['12.5 % vol.', '12,5 % vol.'], 18),
      ],
    },
  ],
  douala: [
    {
      name: 'Chez Mama Ngo',
      cuisine: 'Camerounaise',
      address: 'Rue Joss, Bonanjo',
      offset: [0.003, -0.012],
      prepMinutes: 25,
      products: [
        dish('mains', 'Ndolé with shrimp', 'Ndolé aux crevettes', 3500, [
          'Bitterleaf, peanuts, shrimp',
          'Feuilles de ndolé, arachides, crevettes',
        ]),
        dish('mains', 'Poulet DG', 'Poulet DG', 5000, [
          'Chicken, ripe plantain, vegetables',
          'Poulet, plantain mûr, légumes',
        ]),
        dish('sides', 'Miondo', 'Miondo', 500),
        dish('sides', 'Fried plantain', 'Plantain frit', 700),
        dish('drinks', 'Foléré juice', 'Jus de foléré', 600),
      ],
    },
    {
      name: 'Braises d’Akwa',
      cuisine: 'Grillades',
      address: 'Boulevard de la Liberté, Akwa',
      offset: [0.001, -0.004],
      prepMinutes: 20,
      products: [
        dish('mains', 'Braised bar', 'Bar braisé', 4500, [
          'Whole fish, spices, chilli',
          'Poisson entier, épices, piment',
        ]),
        dish('mains', 'Grilled chicken', 'Poulet braisé', 3500),
        dish('sides', 'Bâton de manioc', 'Bâton de manioc', 300),
        dish('drinks', 'Ginger juice', 'Jus de gingembre', 500),
        dish('desserts', 'Pineapple plate', 'Assiette d’ananas', 800, ['', ''], 20),
      ],
    },
    {
      name: 'Le Pain de Bonapriso',
      cuisine: 'Boulangerie',
      address: 'Avenue de l’Indépendance, Bonapriso',
      offset: [-0.016, -0.011],
      prepMinutes: 10,
      products: [
        dish('mains', 'Chicken sandwich', 'Sandwich au poulet', 1800),
        dish('mains', 'Avocado and egg toast', 'Tartine avocat et œuf', 1500),
        dish('desserts', 'Beignets, six', 'Beignets, les six', 600, ['', ''], 40),
        dish('drinks', 'Coffee from Mount Manengouba', 'Café du mont Manengouba', 700),
      ],
    },
  ],
  austin: [
    {
      name: 'Bluebonnet Dispensary',
      cuisine: 'Dispensary',
      address: '1100 S Congress Ave',
      offset: [-0.014, -0.005],
      prepMinutes: 12,
      products: [
        dish('flower', 'Hill Country hybrid, 3.5 g', 'Hybride Hill Country, 3,5 g', 3500, ['THC 19 %', 'THC 19 %'], 60),
        dish('flower', 'Barton indica, 3.5 g', 'Indica Barton, 3,5 g', 3800, ['THC 22 %', 'THC 22 %'], 40),
        dish('edibles', 'Peach gummies, 10 × 10 mg', 'Gommes à la pêche, 10 × 10 mg', 2200, ['', ''], 50),
      ],
    },
    {
      name: 'Round Rock Remedies',
      cuisine: 'Dispensary',
      address: '210 E Main St, Round Rock',
      offset: [0.2416, 0.0642],
      prepMinutes: 15,
      products: [
        dish('flower', 'Limestone sativa, 3.5 g', 'Sativa Limestone, 3,5 g', 3600, ['THC 18 %', 'THC 18 %'], 30),
        dish('edibles', 'Pecan brownie, 10 mg', 'Brownie aux noix de pécan, 10 mg', 900, ['', ''], 30),
        dish('drinks', 'Hibiscus seltzer, 5 mg', 'Eau pétillante hibiscus, 5 mg', 700, ['', ''], 48),
      ],
    },
  ],
}
