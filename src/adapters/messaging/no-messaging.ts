import type { Messaging } from '../../ports/messaging'

/** Production without a provider: every text is refused, and support reads why. */
export const noMessaging: Messaging = {
  name: 'none',
  send: async () => ({ outcome: 'refused', reason: 'misconfigured' }),
  find: async () => null,
  fateOf: async () => null,
}
