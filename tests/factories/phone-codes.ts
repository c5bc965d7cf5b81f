import type { Api, CallOptions } from './api'

interface Asked {
  challengeId: string
  expiresIn: number
  resendIn: number
}

export interface Proved {
  phone: string
  cartToken: string
  accessToken: string
  user: { id: string }
  cart?: { kept: string } | null
}

/** Asking for codes and telling them, as an app does. */
export function phoneCodes(api: () => Api) {
  return {
    request: (phone: string, purpose: string, options: CallOptions & { market?: string } = {}) => {
      const { market, headers, ...rest } = options
      const from = { 'x-simulated-address': addressOf(phone), ...headers }
      return api().post<Asked>('/api/auth/otp/request', { ...rest, headers: from, body: { phone, purpose, market } })
    },
    verify: (challengeId: string, code: string, options: CallOptions = {}) =>
      api().post<Proved>('/api/auth/otp/verify', { ...options, body: { challengeId, code } }),
  }
}

let count = 0

/** A telephone of Cameroon that nobody had before. */
export const newPhone = () => `+2376770${String(++count).padStart(5, '0')}`

/** Everybody asks from an address of their own. */
function addressOf(phone: string): string {
  const tail = Number(phone.replace(/\D/g, '').slice(-4))
  return `10.77.${tail >> 8}.${tail & 255}`
}
