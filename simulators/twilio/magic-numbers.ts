import { refusal } from './answer'

/** Numbers of Twilio's test credentials, each with the error that it gives. */
const REFUSED: Readonly<Record<string, readonly [code: number, message: (to: string) => string]>> = {
  '+15005550001': [21211, (to) => `Invalid 'To' Phone Number: ${to}`],
  '+15005550002': [
    21612,
    (to) => `Message cannot be sent with the current combination of 'To' (${to}) and 'From' parameters`,
  ],
  '+15005550003': [
    21408,
    (to) => `Permission to send an SMS has not been enabled for the region indicated by the 'To' number: ${to}`,
  ],
  '+15005550004': [21610, () => 'Attempt to send to unsubscribed recipient'],
  '+15005550009': [21614, (to) => `'To' number: ${to}, is not a valid mobile number`],
}

/** Ours: it is taken, and never arrives. */
export const NEVER_ARRIVES = '+15005550010'

export function refusalOf(to: string) {
  const [code, message] = REFUSED[to] ?? []
  return code && message ? refusal(400, code, message(to)) : undefined
}
