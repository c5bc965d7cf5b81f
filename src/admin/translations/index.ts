import { en } from './en'
import { fr } from './fr'
import { payloadWords } from './payload-words'

export type { Word } from './en'

/** The panel's own words, beside Payload's; keys are `waybill:<key>`. */
export const panelTranslations = {
  en: { waybill: en, general: payloadWords.en },
  fr: { waybill: fr, general: payloadWords.fr, fields: { addNew: 'Ajouter', addNewLabel: 'Ajouter : {{label}}' } },
}
