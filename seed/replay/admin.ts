import { z } from 'zod'
import type { Api } from '../play/api'
import { simulatedAddress } from '../play/caller'
import { Session } from '../play/session'

/** The demo seed's administrator (`api.md`, Demo data). */
const CREDENTIALS = { email: 'admin@demo.test', password: 'Waybill-demo-1' }

const Created = z.looseObject({ doc: z.looseObject({ id: z.string() }) })
const OpenOrders = z.looseObject({
  docs: z.array(z.looseObject({ id: z.string(), status: z.string() })),
  totalDocs: z.number(),
})

/** The administrator, who opens the market before the day and clears up after it, through the generated API like any client. */
export class Admin {
  private readonly session: Session

  constructor(private readonly api: Api) {
    this.session = new Session(api, CREDENTIALS, simulatedAddress(1))
  }

  /** @returns the new document's id */
  async create(collection: string, document: object): Promise<string> {
    const { body } = await this.api.call('POST', `/api/${collection}`, {
      by: this.session,
      answer: Created,
      body: document,
    })
    return body.doc.id
  }

  /** Orders of a market that are in one of these states: how many, and the first 200 of them. */
  orders(marketId: string, statuses: readonly string[]): Promise<z.output<typeof OpenOrders>> {
    const where = `where[market][equals]=${marketId}&where[status][in]=${statuses.join(',')}`
    return this.api.get(`/api/orders?${where}&limit=200&depth=0`, this.session, OpenOrders)
  }

  async cancel(orderId: string, reason: string): Promise<void> {
    await this.api.post(`/api/orders/${orderId}/cancel`, this.session, { reason })
  }
}
