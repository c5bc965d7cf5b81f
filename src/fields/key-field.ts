import type { TextField, TextFieldSingleValidation } from 'payload'
import { text } from 'payload/shared'
import { isKey } from '../domain/menu-imports/key'

const WRONG = {
  en: 'At most 64 letters, digits or . _ / # + -, beginning with a letter or digit.',
  fr: 'Au plus 64 lettres, chiffres ou . _ / # + -, en commençant par une lettre ou un chiffre.',
}

const aKey: TextFieldSingleValidation = (value, options) => {
  if (value && !isKey(value)) return options.req.i18n.language === 'fr' ? WRONG.fr : WRONG.en
  return text(value, options)
}

/** What a row is known by in files, whatever it is called: unique in its restaurant's menu. Left empty, PostgreSQL makes one. */
export function keyField(name: 'sku' | 'code', label: { en: string; fr: string }): TextField {
  return {
    name,
    label,
    type: 'text',
    maxLength: 64,
    validate: aKey,
    admin: {
      position: 'sidebar',
      description: {
        en: 'What imported files know it by. Empty: one is made.',
        fr: 'Ce qui l’identifie dans les fichiers importés. Vide : elle est créée.',
      },
    },
  }
}
