import { z } from 'zod'
import { PositionInput } from '../../src/commands/drivers/record-positions'
import { reportPositions } from '../../src/commands/drivers/report-positions'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'

const Reported = PositionInput.extend({ at: z.iso.datetime({ offset: true }).optional() })

/** `POST /api/drivers/me/location`: the fall-back for the socket, a batch of what was seen meanwhile. */
export const driverLocation = route({
  method: 'post',
  path: '/me/location',
  access: only('driver'),
  body: z.object({ positions: z.array(Reported).min(1).max(500) }),
  handle: ({ call, body }) => reportPositions(call, body.positions),
})
