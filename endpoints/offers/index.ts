import type { Endpoint } from 'payload'
import { acceptOffer, DeclineOffer, declineOffer } from '../../src/commands/offers/answer-offer'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'

export const offerEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/accept',
    access: only('driver'),
    params: IdParam,
    handle: ({ call, params }) => acceptOffer(call, { offerId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/decline',
    access: only('driver'),
    params: IdParam,
    body: DeclineOffer.omit({ offerId: true }),
    handle: ({ call, params, body }) => declineOffer(call, { offerId: params.id, ...body }),
  }),
]
