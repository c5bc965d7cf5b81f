import { boundApp } from '../../../src/commands/app'
import type { Door } from './door'
import { ROLES } from './matrix'

/** Nobody's telephone is asked for twice, and nobody's address too often. */
let asked = 0

const asking = () => ({
  body: { phone: `+2376771${String(++asked).padStart(5, '0')}`, purpose: 'guest' },
  headers: { 'x-simulated-address': `10.66.${asked >> 8}.${asked & 255}` },
})

/** The doors of codes by text. */
export const PHONE_DOORS: Record<string, Door> = {
  'post /api/auth/otp/request': {
    roles: ROLES,
    own: async () => ({ path: '/api/auth/otp/request', options: asking() }),
  },
  'post /api/auth/otp/verify': {
    roles: ROLES,
    own: async ({ api }) => {
      const { body } = await api.post<{ challengeId: string }>('/api/auth/otp/request', asking())
      const code = boundApp().phoneCodes.codeOf(body.challengeId)
      return { path: '/api/auth/otp/verify', options: { body: { challengeId: body.challengeId, code } } }
    },
  },
}
