import { freePort } from '../../src/server/free-port'
import { startTestServer, type TestServer } from './server'
import { type Simulator, startSimulator } from './simulator'

export const PERSONA_SECRET = 'wbhsec_of_the_test'

interface Booked {
  id: string
  referenceId: string
  status: string
}

/** Waybill beside Persona's stand-in, which rings at its door. */
export async function startServerWithPersona(
  settings: Record<string, string> = {},
): Promise<TestServer & { persona: Simulator; inquiries(checkId: string): Promise<Booked[]> }> {
  const port = await freePort()
  const persona = await startSimulator('persona', {
    'webhook-secret': PERSONA_SECRET,
    'webhook-url': `http://127.0.0.1:${port}/webhooks/persona`,
  })
  const server = await startTestServer({
    PORT: String(port),
    PERSONA_KEY: 'persona_sandbox_simulated',
    PERSONA_TEMPLATE_ID: 'itmpl_1',
    PERSONA_WEBHOOK_SECRET: PERSONA_SECRET,
    PERSONA_URL: persona.url,
    ...settings,
  })
  return {
    ...server,
    persona,
    /** Of a check, as they stand in Persona's book. */
    inquiries: async (checkId) =>
      (await persona.tell<Booked[]>('/book/inquiries')).filter(({ referenceId }) => referenceId === checkId),
    async stop() {
      await server.stop()
      await persona.stop()
    },
  }
}
