import type { TextRefusal } from '../../src/domain/messaging/text-refusals'
import type { PhoneCodePurpose } from '../../src/domain/phone-codes/purposes'
import type { Sending } from '../../src/domain/phone-codes/sending'

type Words = { en: string; fr: string }

export const PURPOSE_LABELS: Record<PhoneCodePurpose, Words> = {
  guest: { en: 'Order as a guest', fr: 'Commander en invité' },
  login: { en: 'Sign in', fr: 'Se connecter' },
  'verify-phone': { en: 'Confirm own number', fr: 'Confirmer son numéro' },
}

export const SENDING_LABELS: Record<Sending, Words> = {
  none: { en: 'Nothing to send: no account', fr: 'Rien à envoyer : aucun compte' },
  created: { en: 'Waiting', fr: 'En attente' },
  calling: { en: 'Being sent', fr: 'En cours d’envoi' },
  accepted: { en: 'Taken by the provider', fr: 'Pris en charge par le prestataire' },
  refused: { en: 'Refused by the provider', fr: 'Refusé par le prestataire' },
  delivered: { en: 'Arrived', fr: 'Arrivé' },
  undelivered: { en: 'Did not arrive', fr: 'N’est pas arrivé' },
  unknown: { en: 'The provider did not answer', fr: 'Le prestataire n’a pas répondu' },
}

export const REASON_LABELS: Record<TextRefusal, Words> = {
  number: { en: 'There is no such number', fr: 'Ce numéro n’existe pas' },
  not_mobile: { en: 'Takes no texts', fr: 'Ne reçoit pas de SMS' },
  opted_out: { en: 'Its owner wants none', fr: 'Son titulaire n’en veut pas' },
  region: { en: 'Its country is not enabled', fr: 'Son pays n’est pas activé' },
  misconfigured: { en: 'Our account is not set up', fr: 'Notre compte n’est pas configuré' },
  other: { en: 'Another reason', fr: 'Autre raison' },
}
