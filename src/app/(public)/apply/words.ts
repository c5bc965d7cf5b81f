import type { PaperStatus } from '../../../domain/onboarding/paper'
import type { ApplicationStatus } from '../../../domain/onboarding/transitions'

/** What the page of applications says. */
export interface ApplyWords {
  language: 'en' | 'fr'
  title: string
  lead: string
  loading: string
  unreachable: string
  privacy: string
  begin: string
  beginNow: string
  resume: string
  signIn: string
  isNew: string
  isKnown: string
  market: string
  fullName: string
  email: string
  password: string
  passwordHint: string
  progress: string
  steps: Record<'business' | 'legal' | 'papers' | 'hours' | 'send', string>
  next: string
  /** By the name of the detail. */
  fields: Readonly<Record<string, string>>
  cuisineHint: string
  pinHint: string
  findPin: string
  outside: string
  map: string
  axes: Record<'lat' | 'lng', string>
  payoutsLater: string
  papersHint: string
  noPapers: string
  file: string
  another: string
  expiresOn: string
  handIn: string
  paperStates: Record<PaperStatus, string>
  hoursHint: string
  days: readonly string[]
  opens: string
  closes: string
  closed: string
  missing: string
  complete: string
  send: string
  states: Record<ApplicationStatus, string>
  stateDetails: Record<ApplicationStatus, string>
  toRestaurant: string
  reopen: string
  withdraw: string
  withdrawExplain: string
  withdrawYes: string
}

const en: ApplyWords = {
  language: 'en',
  title: 'Sell with us',
  lead: 'Tell us about your restaurant. It takes ten minutes, and every page is saved: come back whenever you like.',
  loading: 'Looking for your application…',
  unreachable: 'No answer from the server. Try again.',
  privacy: 'Your documents are kept sealed and are read by those alone who check them.',
  begin: 'Begin',
  beginNow: 'Begin',
  resume: 'Go on with your application',
  signIn: 'Sign in',
  isNew: 'I have not begun yet',
  isKnown: 'I have begun already',
  market: 'Where is the restaurant?',
  fullName: 'Your name',
  email: 'E-mail address',
  password: 'Password',
  passwordHint: 'At least 8 characters. With it you find your application again.',
  progress: 'Pages of the application',
  steps: { business: 'Restaurant', legal: 'Company', papers: 'Documents', hours: 'Hours', send: 'Hand in' },
  next: 'Save and go on',
  fields: {
    name: 'Name of the restaurant',
    cuisine: 'Cuisine',
    categories: 'What do you sell?',
    addressLine: 'Address',
    city: 'Town',
    lat: 'Where is the kitchen?',
    phone: 'Telephone',
    email: 'E-mail address of the restaurant',
    legalName: 'Registered name of the company',
    registrationNumber: 'Registration number',
    taxNumber: 'Tax number',
    ownerName: 'Name of the owner',
    hours: 'Opening hours',
  },
  cuisineHint: 'As customers would say it: grill, Lebanese, bakery.',
  pinHint: 'Drivers go where the pin is: look your address up, then tap the map to set it right.',
  findPin: 'Find the address on the map',
  outside: 'This place is outside of our service area at present. You may apply all the same.',
  map: 'Map with the kitchen',
  axes: { lat: 'Latitude', lng: 'Longitude' },
  payoutsLater: 'We do not ask for bank or mobile money details yet: that comes once your restaurant is approved.',
  papersHint: 'A clear photo or a PDF of each, at most 10 MB.',
  noPapers: 'No documents are asked for here.',
  file: 'Photo or PDF',
  another: 'Hand in another in its place',
  expiresOn: 'Valid until',
  handIn: 'Hand in',
  paperStates: { waiting: 'handed in', verified: 'verified', refused: 'refused' },
  hoursHint: 'Several times a day and holidays can be added once you are approved.',
  days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  opens: 'opens',
  closes: 'closes',
  closed: 'Closed',
  missing: 'Still missing:',
  complete: 'Nothing is missing. Once handed in, nothing can be changed until we have looked at it.',
  send: 'Hand in the application',
  states: {
    draft: 'Not handed in yet',
    submitted: 'Handed in',
    in_review: 'Being looked at',
    changes_requested: 'Please mend something',
    approved: 'Welcome!',
    refused: 'Not accepted',
    withdrawn: 'Withdrawn',
  },
  stateDetails: {
    draft: '',
    submitted: 'We look at it soon. Come back to this page to see what became of it.',
    in_review: 'Somebody of ours is looking at it. Come back to this page to see what became of it.',
    changes_requested: 'This is what we ask you to mend. Then hand it in again.',
    approved: 'Your restaurant exists. Add your menu; a list says what is missing until customers can order.',
    refused: 'This is why. You may mend your application and hand it in again.',
    withdrawn: '',
  },
  toRestaurant: 'Go to your restaurant',
  reopen: 'Mend the application',
  withdraw: 'Withdraw the application',
  withdrawExplain: 'It cannot be brought back. You may begin another.',
  withdrawYes: 'Withdraw for good',
}

const fr: ApplyWords = {
  language: 'fr',
  title: 'Vendez avec nous',
  lead: 'Parlez-nous de votre restaurant. Il faut dix minutes, et chaque page est enregistrée : revenez quand vous voulez.',
  loading: 'Recherche de votre candidature…',
  unreachable: 'Le serveur ne répond pas. Réessayez.',
  privacy: 'Vos documents sont gardés scellés et ne sont lus que par ceux qui les vérifient.',
  begin: 'Commencer',
  beginNow: 'Commencer',
  resume: 'Reprendre votre candidature',
  signIn: 'Se connecter',
  isNew: 'Je n’ai pas encore commencé',
  isKnown: 'J’ai déjà commencé',
  market: 'Où se trouve le restaurant ?',
  fullName: 'Votre nom',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  passwordHint: '8 caractères au moins. Il vous permet de retrouver votre candidature.',
  progress: 'Pages de la candidature',
  steps: { business: 'Restaurant', legal: 'Entreprise', papers: 'Documents', hours: 'Horaires', send: 'Envoi' },
  next: 'Enregistrer et continuer',
  fields: {
    name: 'Nom du restaurant',
    cuisine: 'Cuisine',
    categories: 'Que vendez-vous ?',
    addressLine: 'Adresse',
    city: 'Ville',
    lat: 'Où est la cuisine ?',
    phone: 'Téléphone',
    email: 'Adresse e-mail du restaurant',
    legalName: 'Raison sociale',
    registrationNumber: 'Numéro d’immatriculation',
    taxNumber: 'Numéro de contribuable',
    ownerName: 'Nom du propriétaire',
    hours: 'Heures d’ouverture',
  },
  cuisineHint: 'Comme le diraient vos clients : grillades, libanais, boulangerie.',
  pinHint: 'Les livreurs vont là où est le repère : cherchez l’adresse, puis touchez la carte pour le placer.',
  findPin: 'Trouver l’adresse sur la carte',
  outside: 'Ce lieu est hors de notre zone desservie pour le moment. Vous pouvez tout de même postuler.',
  map: 'Carte avec la cuisine',
  axes: { lat: 'Latitude', lng: 'Longitude' },
  payoutsLater:
    'Nous ne demandons pas encore de coordonnées bancaires ou mobile money : cela viendra une fois votre restaurant accepté.',
  papersHint: 'Une photo nette ou un PDF de chacun, 10 Mo au plus.',
  noPapers: 'Aucun document n’est demandé ici.',
  file: 'Photo ou PDF',
  another: 'En remettre un autre à sa place',
  expiresOn: 'Valable jusqu’au',
  handIn: 'Remettre',
  paperStates: { waiting: 'remis', verified: 'vérifié', refused: 'refusé' },
  hoursHint: 'Plusieurs horaires par jour et jours fériés pourront être ajoutés ensuite.',
  days: ['Lundi', 'Mardi', 'Mercredi', 'Jeudi', 'Vendredi', 'Samedi', 'Dimanche'],
  opens: 'ouverture',
  closes: 'fermeture',
  closed: 'Fermé',
  missing: 'Il manque encore :',
  complete: 'Il ne manque rien. Une fois envoyée, la candidature ne change plus tant que nous ne l’avons pas examinée.',
  send: 'Envoyer la candidature',
  states: {
    draft: 'Pas encore envoyée',
    submitted: 'Envoyée',
    in_review: 'En cours d’examen',
    changes_requested: 'Quelque chose est à corriger',
    approved: 'Bienvenue !',
    refused: 'Non retenue',
    withdrawn: 'Retirée',
  },
  stateDetails: {
    draft: '',
    submitted: 'Nous l’examinerons bientôt. Revenez sur cette page pour connaître la suite.',
    in_review: 'Quelqu’un l’examine. Revenez sur cette page pour connaître la suite.',
    changes_requested: 'Voici ce que nous vous demandons de corriger. Envoyez-la ensuite à nouveau.',
    approved: 'Votre restaurant existe. Ajoutez votre carte ; une liste dit ce qu’il manque avant les commandes.',
    refused: 'Voici pourquoi. Vous pouvez corriger votre candidature et l’envoyer à nouveau.',
    withdrawn: '',
  },
  toRestaurant: 'Aller à votre restaurant',
  reopen: 'Corriger la candidature',
  withdraw: 'Retirer la candidature',
  withdrawExplain: 'Elle ne pourra pas être rétablie. Vous pourrez en commencer une autre.',
  withdrawYes: 'Retirer définitivement',
}

export const APPLY_WORDS: Readonly<Record<'en' | 'fr', ApplyWords>> = { en, fr }
