import { startTestServer, type TestServer } from './server'
import { startSimulator } from './simulator'

/** Waybill beside the stand-in of a provider of cards, which rings at nobody's door. For tests that knock at every one of ours. */
export async function startServerWithCards(settings: Record<string, string> = {}): Promise<TestServer> {
  const cards = await startSimulator('stripe')
  const server = await startTestServer({
    STRIPE_SECRET_KEY: 'sk_test_simulated',
    STRIPE_PUBLISHABLE_KEY: 'pk_test_simulated',
    STRIPE_WEBHOOK_SECRET: 'whsec_simulated',
    STRIPE_URL: cards.url,
    // A provider of background checks that is down: an order for one is taken all the same.
    CHECKR_KEY: 'a key of nobody',
    CHECKR_CONTACT: 'nobody@waybill.test',
    CHECKR_URL: 'http://127.0.0.1:9',
    ...settings,
  })
  return {
    ...server,
    async stop() {
      await server.stop()
      await cards.stop()
    },
  }
}
