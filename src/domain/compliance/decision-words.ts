import type { ComplianceCode, DriverLack, EvidenceLack, Lift } from './decision'

type Locale = 'en' | 'fr'
type In<K extends string> = Readonly<Record<Locale, Readonly<Record<K, string>>>>

/** Why something is refused or asked for, as its customer reads it. */
export const COMPLIANCE_WORDS: In<ComplianceCode> = {
  en: {
    below_minimum_age: 'You are not old enough to buy some of these items.',
    birth_date_required: 'Some of these items are sold from a certain age on. Please tell us your date of birth.',
    sign_in_required: 'Some of these items are limited for each customer. Please sign in to order them.',
    identity_required: 'Some of these items are sold only to people whose age was verified.',
    identity_expired: 'Your identity was verified too long ago to buy some of these items.',
    outside_ordering_hours: 'Some of these items cannot be ordered at this hour.',
    outside_delivery_hours: 'Some of these items cannot be delivered at that hour.',
    purchase_limit: 'This is more than one customer may buy of it in this time.',
    quantity_limit: 'This is more than one order may hold of it.',
    amount_unknown: 'The seller has not told how much of a limited substance is in one of these items.',
    food_share: 'There is too little food in this order for the drinks in it.',
    area_not_approved: 'Some of these items may not be delivered to this address.',
    licence_missing: 'This seller may not sell some of these items at the moment.',
    driver_unqualified: 'This order needs a driver with certain papers.',
    vehicle_value: 'This is more than one vehicle may carry of it.',
    handover_evidence: 'Something must be shown when this order is handed over.',
    recipient_only: 'This order is handed to its customer in person, and to nobody and nowhere else.',
    recipient_intoxicated: 'This order is not handed to somebody who is drunk or drugged.',
  },
  fr: {
    below_minimum_age: 'Vous n’avez pas l’âge requis pour acheter certains de ces articles.',
    birth_date_required:
      'Certains de ces articles sont vendus à partir d’un certain âge. Veuillez indiquer votre date de naissance.',
    sign_in_required: 'Certains de ces articles sont limités par client. Connectez-vous pour les commander.',
    identity_required: 'Certains de ces articles ne sont vendus qu’aux personnes dont l’âge a été vérifié.',
    identity_expired: 'La vérification de votre identité est trop ancienne pour certains de ces articles.',
    outside_ordering_hours: 'Certains de ces articles ne peuvent être commandés à cette heure.',
    outside_delivery_hours: 'Certains de ces articles ne peuvent être livrés à cette heure-là.',
    purchase_limit: 'C’est plus que ce qu’un client peut en acheter sur cette période.',
    quantity_limit: 'C’est plus que ce qu’une commande peut en contenir.',
    amount_unknown: 'Le vendeur n’a pas indiqué la teneur en substance limitée de l’un de ces articles.',
    food_share: 'Cette commande contient trop peu de nourriture pour ses boissons.',
    area_not_approved: 'Certains de ces articles ne peuvent être livrés à cette adresse.',
    licence_missing: 'Ce vendeur ne peut pas vendre certains de ces articles pour le moment.',
    driver_unqualified: 'Cette commande demande un livreur muni de certains papiers.',
    vehicle_value: 'C’est plus que ce qu’un véhicule peut en transporter.',
    handover_evidence: 'Quelque chose doit être présenté à la remise de cette commande.',
    recipient_only: 'Cette commande est remise à son client en personne, à nul autre et nulle part ailleurs.',
    recipient_intoxicated: 'Cette commande n’est pas remise à une personne ivre ou droguée.',
  },
}

/** What would help; `{…}` is filled in. */
export const LIFT_WORDS: In<Lift['by']> = {
  en: {
    verify_identity: 'Verify your identity, which takes a few minutes.',
    tell_birth_date: 'Add your date of birth to your profile.',
    sign_in: 'Sign in, or make an account.',
    wait: 'Possible again from {until}.',
    take_less: 'Take {excess} less.',
    add_food: 'Add food for {amount}.',
    another_address: 'Choose another address.',
    another_seller: 'Choose another seller.',
    another_driver: 'Choose another driver. Missing: {lacks}.',
    show: 'Have this ready at the door: {lacks}.',
  },
  fr: {
    verify_identity: 'Faites vérifier votre identité, cela prend quelques minutes.',
    tell_birth_date: 'Ajoutez votre date de naissance à votre profil.',
    sign_in: 'Connectez-vous ou créez un compte.',
    wait: 'De nouveau possible à partir du {until}.',
    take_less: 'Retirez-en {excess}.',
    add_food: 'Ajoutez de la nourriture pour {amount}.',
    another_address: 'Choisissez une autre adresse.',
    another_seller: 'Choisissez un autre vendeur.',
    another_driver: 'Choisissez un autre livreur. Il manque : {lacks}.',
    show: 'À préparer pour la remise : {lacks}.',
  },
}

export const LACK_WORDS: In<DriverLack | EvidenceLack> = {
  en: {
    age: 'the age',
    identity: 'a verified identity',
    background_check: 'a recent background check',
    driving_licence: 'a valid driving licence',
    employment: 'employment by the seller',
    id_check: 'an identity document',
    valid_document: 'a document that has not expired',
    name_match: 'the name of the customer on it',
    signature: 'a signature',
    photo: 'a picture',
    code: 'the code of the order',
  },
  fr: {
    age: 'l’âge requis',
    identity: 'une identité vérifiée',
    background_check: 'une vérification récente des antécédents',
    driving_licence: 'un permis de conduire valable',
    employment: 'un emploi chez le vendeur',
    id_check: 'une pièce d’identité',
    valid_document: 'une pièce non expirée',
    name_match: 'le nom du client sur celle-ci',
    signature: 'une signature',
    photo: 'une photo',
    code: 'le code de la commande',
  },
}

export const PIECES = { en: 'pieces', fr: 'pièces' } as const
