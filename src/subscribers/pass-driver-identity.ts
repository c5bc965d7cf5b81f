import { systemCall } from '../commands/context'
import { passIdentityOf } from '../commands/drivers/pass-identity'
import { subscriber } from './subscriber'

/** Who has proved who he is, and wants to drive, is one step further (IDV-2). */
export const passDriverIdentity = subscriber({
  name: 'pass-driver-identity',
  on: ['identity.approved'],
  async handle(app, { name, data }) {
    if (data.type !== 'driver') return
    await passIdentityOf(systemCall(app, `pass-driver-identity:${name}`), { checkId: data.checkId })
  },
})
