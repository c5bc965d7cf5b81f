import { z } from 'zod'
import { ReportedPosition, reportPositions } from '../../src/commands/drivers/report-positions'
import { only } from '../../src/http/access'
import { route } from '../../src/http/route'
import { Located } from './answers'

/** `POST /api/drivers/me/location`: the fall-back for the socket, a batch of what was seen meanwhile. */
export const driverLocation = route({
  method: 'post',
  path: '/me/location',
  summary: 'Report where one was, in batches, when the socket is down',
  answer: Located,
  example: { positions: [{ lat: 4.05, lng: 9.7, heading: 90, speed: 8 }] },
  access: only('driver'),
  body: z.object({ positions: z.array(ReportedPosition).min(1).max(500) }),
  handle: ({ call, body }) => reportPositions(call, body.positions),
})
