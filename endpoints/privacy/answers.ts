import { z } from 'zod'
import { CONSENT_PURPOSES } from '../../src/domain/privacy/consent'
import { Locale, Time } from '../../src/http/shapes'

export const PreferencesAnswer = z
  .object({
    locale: Locale,
    consents: z.array(
      z.object({
        purpose: z.enum(CONSENT_PURPOSES),
        given: z.boolean(),
        at: Time.nullable().meta({ description: 'When it was given or taken back; null: never asked.' }),
        version: z.string().nullable().meta({ description: 'Of the text that was answered.' }),
        current: z.object({
          version: z.string(),
          text: z.string().meta({ description: 'As it is to be shown, in the language asked for.' }),
          withdrawable: z.boolean().meta({ description: 'False: it ends with the account.' }),
        }),
      }),
    ),
  })
  .meta({ id: 'Preferences' })
