import type { Endpoint } from 'payload'
import { changePreferences, Preferences } from '../../src/commands/privacy/change-preferences'
import { signedIn } from '../../src/http/access'
import { route } from '../../src/http/route'
import { findPreferences } from '../../src/queries/privacy/consents'
import { PreferencesAnswer } from './answers'

/** What one agreed to, and the language of messages (`api.md`). */
export const preferenceEndpoints: Endpoint[] = [
  route({
    method: 'get',
    path: '/preferences',
    summary: 'Read what one agreed to, with the texts as they are today',
    answer: PreferencesAnswer,
    access: signedIn,
    handle: ({ call }) => findPreferences(call.app.db, call.actor.userId ?? '', call.locale),
  }),
  route({
    method: 'put',
    path: '/preferences',
    summary: 'Agree, take back, or change the language of messages',
    answer: PreferencesAnswer,
    example: { consents: { marketing_email: true, marketing_sms: false } },
    access: signedIn,
    body: Preferences,
    async handle({ call, body }) {
      await changePreferences(call, body)
      return findPreferences(call.app.db, call.actor.userId ?? '', call.locale)
    },
  }),
]
