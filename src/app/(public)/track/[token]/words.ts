import type { Headline, Stage } from '../../../../domain/tracking/progress'

/** What the tracking page says; `{{name}}` is replaced. */
interface TrackWords {
  title: string
  order: string
  headlines: Record<Headline, string>
  details: Record<Headline, string>
  stages: Record<Stage, string>
  /** Of the stage that is awaited. */
  awaited: Record<Stage, string>
  off: string
  /** Of an order for later, in place of what is awaited. */
  waitsForTime: string
  wantedFor: string
  arrives: string
  estimate: string
  zone: string
  delivered: string
  driver: string
  vehicles: Record<string, string>
  progress: string
  map: string
  mapRestaurant: string
  mapDriver: string
  mapDoor: string
  noMap: string
  states: Record<'live' | 'connecting' | 'offline', string>
  privacy: string
  door: string
  doorDocument: string
  doorAge: string
  doorSignature: string
  doorPhoto: string
  doorCode: string
  doorInPerson: string
  unknown: string
  unknownExplain: string
}

const en: TrackWords = {
  title: 'Track your order',
  order: 'Order {{number}} from {{restaurant}}',
  headlines: {
    scheduled: 'Scheduled',
    paying: 'Waiting for the payment',
    placed: 'Waiting for the restaurant',
    confirmed: 'Order accepted',
    preparing: 'In the kitchen',
    ready: 'Ready to go',
    driver_waits: 'Being picked up',
    out_for_delivery: 'On its way',
    at_the_door: 'At the door',
    problem: 'There is a problem',
    delivered: 'Delivered',
    declined: 'The restaurant could not take the order',
    cancelled: 'Cancelled',
    returned: 'Returned to the restaurant',
  },
  details: {
    scheduled: 'The order goes to {{restaurant}} in time for the chosen moment.',
    paying: 'The order goes to {{restaurant}} as soon as it is paid.',
    placed: '{{restaurant}} has the order and answers within a few minutes.',
    confirmed: '{{restaurant}} has taken the order and will begin to cook.',
    preparing: '{{restaurant}} is cooking.',
    ready: 'The order is packed and waits for its driver.',
    driver_waits: 'The driver is at {{restaurant}}.',
    out_for_delivery: 'The driver has the order and is coming.',
    at_the_door: 'The driver has arrived. Please come to the door.',
    problem: 'The order could not be handed over. Support is looking after it.',
    delivered: 'Enjoy your meal!',
    declined: 'Whatever was paid is returned.',
    cancelled: 'Nothing more will come of this order.',
    returned: 'The order could not be handed over and went back.',
  },
  stages: {
    received: 'Order received',
    accepted: 'Accepted by the restaurant',
    prepared: 'Prepared',
    on_the_way: 'On its way',
    delivered: 'Delivered',
  },
  awaited: {
    received: 'Waiting for the payment',
    accepted: 'Waiting for the restaurant',
    prepared: 'Being prepared',
    on_the_way: 'Waiting for the driver',
    delivered: 'Delivered',
  },
  off: 'will not happen',
  waitsForTime: 'Goes to the restaurant in time',
  wantedFor: 'Wanted for',
  arrives: 'Arrives between',
  estimate: 'The estimate follows the kitchen and the traffic.',
  zone: 'Times of {{zone}}.',
  delivered: 'Delivered at',
  driver: 'Your driver',
  vehicles: { motorcycle: 'Motorcycle', car: 'Car', bicycle: 'Bicycle' },
  progress: 'How far the order is',
  map: 'Map with the restaurant, the driver and the area of delivery',
  mapRestaurant: 'Restaurant',
  mapDriver: 'Driver',
  mapDoor: 'Area of delivery',
  noMap: 'All that matters is written on this page as well.',
  states: { live: 'Live', connecting: 'Connecting…', offline: 'Offline' },
  privacy: 'Whoever has this link can see this page. It tells no address, no telephone number and no full name.',
  door: 'Have this ready at the door',
  doorDocument: 'A valid identity document in your name.',
  doorAge: 'A valid identity document in your name: you must be {{age}} or older.',
  doorSignature: 'You sign for it.',
  doorPhoto: 'The driver takes a picture of the hand-over.',
  doorCode: 'Tell the driver this code:',
  doorInPerson: 'It is handed to you alone, and cannot be left with a neighbour or at the door.',
  unknown: 'This link leads to no order',
  unknownExplain: 'Perhaps a part of it was lost. Open it again from the message in which it came to you.',
}

const fr: TrackWords = {
  title: 'Suivre ma commande',
  order: 'Commande {{number}} chez {{restaurant}}',
  headlines: {
    scheduled: 'Programmée',
    paying: 'En attente du paiement',
    placed: 'En attente du restaurant',
    confirmed: 'Commande acceptée',
    preparing: 'En cuisine',
    ready: 'Prête à partir',
    driver_waits: 'En cours de retrait',
    out_for_delivery: 'En route',
    at_the_door: 'À la porte',
    problem: 'Il y a un problème',
    delivered: 'Livrée',
    declined: 'Le restaurant n’a pas pu prendre la commande',
    cancelled: 'Annulée',
    returned: 'Retournée au restaurant',
  },
  details: {
    scheduled: '{{restaurant}} recevra la commande à temps pour le moment choisi.',
    paying: '{{restaurant}} recevra la commande dès qu’elle sera payée.',
    placed: '{{restaurant}} a reçu la commande et répond dans quelques minutes.',
    confirmed: '{{restaurant}} a pris la commande et va la préparer.',
    preparing: '{{restaurant}} est aux fourneaux.',
    ready: 'La commande est emballée et attend son livreur.',
    driver_waits: 'Le livreur est chez {{restaurant}}.',
    out_for_delivery: 'Le livreur a la commande et arrive.',
    at_the_door: 'Le livreur est arrivé. Merci de venir à la porte.',
    problem: 'La commande n’a pas pu être remise. L’assistance s’en occupe.',
    delivered: 'Bon appétit !',
    declined: 'Ce qui a été payé est rendu.',
    cancelled: 'Cette commande n’aura pas de suite.',
    returned: 'La commande n’a pas pu être remise et est repartie.',
  },
  stages: {
    received: 'Commande reçue',
    accepted: 'Acceptée par le restaurant',
    prepared: 'Préparée',
    on_the_way: 'En route',
    delivered: 'Livrée',
  },
  awaited: {
    received: 'En attente du paiement',
    accepted: 'En attente du restaurant',
    prepared: 'En préparation',
    on_the_way: 'En attente du livreur',
    delivered: 'Livrée',
  },
  off: 'n’aura pas lieu',
  waitsForTime: 'Part au restaurant à temps',
  wantedFor: 'Voulue pour',
  arrives: 'Arrive entre',
  estimate: 'L’estimation suit la cuisine et la circulation.',
  zone: 'Heures de {{zone}}.',
  delivered: 'Livrée à',
  driver: 'Votre livreur',
  vehicles: { motorcycle: 'Moto', car: 'Voiture', bicycle: 'Vélo' },
  progress: 'Où en est la commande',
  map: 'Carte avec le restaurant, le livreur et la zone de livraison',
  mapRestaurant: 'Restaurant',
  mapDriver: 'Livreur',
  mapDoor: 'Zone de livraison',
  noMap: 'Tout ce qui compte est aussi écrit sur cette page.',
  states: { live: 'En direct', connecting: 'Connexion…', offline: 'Hors ligne' },
  privacy:
    'Toute personne qui a ce lien peut voir cette page. Elle ne dit ni adresse, ni numéro de téléphone, ni nom complet.',
  door: 'À préparer pour la remise',
  doorDocument: 'Une pièce d’identité valable à votre nom.',
  doorAge: 'Une pièce d’identité valable à votre nom : il faut avoir {{age}} ans ou plus.',
  doorSignature: 'Vous signez à la remise.',
  doorPhoto: 'Le livreur photographie la remise.',
  doorCode: 'Donnez ce code au livreur :',
  doorInPerson: 'Elle vous est remise en personne et ne peut être laissée ni à un voisin ni devant la porte.',
  unknown: 'Ce lien ne mène à aucune commande',
  unknownExplain: 'Il en manque peut-être une partie. Rouvrez-le depuis le message qui vous l’a apporté.',
}

export const TRACK_WORDS: Readonly<Record<'en' | 'fr', TrackWords>> = { en, fr }
