import type { Endpoint } from 'payload'
import { runCheck } from '../../src/commands/identity-checks/run-check'
import { StartCheck, startCheck } from '../../src/commands/identity-checks/start-check'
import { withdrawCheck } from '../../src/commands/identity-checks/withdraw-check'
import { WaybillError } from '../../src/domain/errors'
import { only } from '../../src/http/access'
import { boundCalls } from '../../src/http/bound-calls'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { all } from '../../src/http/shapes'
import { OwnIdentityCheck, WithdrawnCheck } from './answers'
import { ownChecks } from './own-check'

const checked = only('customer', 'driver')

/** Each may cost money at a provider; nobody begins as many by hand. */
const boundStarts = boundCalls({ points: 30, seconds: 3_600 })

export const verifyEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/verify/start',
    summary: 'Begin to show who one is, or go on with it',
    answer: OwnIdentityCheck,
    example: { type: 'alcohol' },
    keyless: true,
    status: 201,
    access: checked,
    body: StartCheck,
    async handle({ call, body: { type } }) {
      await boundStarts(call)
      const provider = call.app.identity[0]?.name ?? 'manual'
      const { id } = await startCheck(call, { type, provider })
      await runCheck(call, id)
      const check = (await ownChecks(call)).find((each) => each.id === id)
      if (!check) throw new WaybillError('stale')
      return check
    },
  }),
  route({
    method: 'get',
    path: '/verify/status',
    summary: 'Read where one’s own identity checks stand',
    answer: all(OwnIdentityCheck),
    access: checked,
    handle: async ({ call }) => ({ docs: await ownChecks(call) }),
  }),
  route({
    method: 'post',
    path: '/verify/:id/withdraw',
    summary: 'Take an identity check back; what was handed in is forgotten',
    answer: WithdrawnCheck,
    access: checked,
    params: IdParam,
    handle: ({ call, params }) => withdrawCheck(call, { checkId: params.id }),
  }),
]
