import { menu } from '../menu'
import type { Place } from '../place'

export const lePainDeBonapriso: Place = {
  name: 'Le Pain de Bonapriso',
  cuisine: 'Boulangerie',
  address: 'Avenue de l’Indépendance, Bonapriso',
  at: { lat: 4.0251, lng: 9.6962 },
  prepMinutes: 10,
  tone: 'ochre',
  description: [
    'Bread from four in the morning, sandwiches until the last baguette.',
    'Du pain dès quatre heures du matin, des sandwichs jusqu’à la dernière baguette.',
  ],
  menu: menu(`
  # mains
  sandwich:gold 1800 | Chicken sandwich | Sandwich au poulet | Roast chicken, raw vegetables | Poulet rôti, crudités
  toast:green 1500 | Avocado and egg toast | Tartine avocat et œuf | Country bread | Pain de campagne
  sandwich:tomato 1500 | Tuna sandwich | Sandwich au thon | Tomato, onion, mayonnaise | Tomate, oignon, mayonnaise
  toast:cream 2200 | Croque-monsieur | Croque-monsieur | Ham, Emmental | Jambon, emmental
  eggs:pink 2500 | Full breakfast | Petit-déjeuner complet | Omelette, bread, butter, coffee | Omelette, pain, beurre, café
  # sides
  loaf:ochre 200 x80 | Baguette | Baguette | 200 g | 200 g
  loaf:brown 1000 x20 | Wholemeal loaf | Pain complet | 400 g | 400 g
  # desserts
  croissant:gold 500 x50 | Croissant | Croissant | Pure butter | Pur beurre
  croissant:brown 600 x50 | Pain au chocolat | Pain au chocolat | Cocoa from the Moungo | Cacao du Moungo
  bites:ochre 600 x40 | Beignets, six | Beignets, les six | Warm, sugared | Tièdes, sucrés
  cake:rose 1800 x12 | Strawberry slice | Fraisier | One slice | La part
  # drinks
  coffee:dark 700 | Coffee from Mount Manengouba | Café du mont Manengouba | Arabica | Arabica
  juice:orange 1000 | Fresh orange juice | Jus d’orange pressé | 30 cl | 30 cl
  `),
}
