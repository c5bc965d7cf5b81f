import type { Endpoint } from 'payload'
import { acceptOffer, DeclineOffer, declineOffer } from '../../src/commands/offers/answer-offer'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { AcceptedOffer, AnsweredOffer } from './answers'

export const offerEndpoints: Endpoint[] = [
  route({
    method: 'post',
    path: '/:id/accept',
    summary: 'Take an offered delivery',
    answer: AcceptedOffer,
    access: only('driver'),
    params: IdParam,
    handle: ({ call, params }) => acceptOffer(call, { offerId: params.id }),
  }),
  route({
    method: 'post',
    path: '/:id/decline',
    summary: 'Refuse an offered delivery',
    answer: AnsweredOffer,
    example: { reason: 'Too far' },
    access: only('driver'),
    params: IdParam,
    body: DeclineOffer.omit({ offerId: true }),
    handle: ({ call, params, body }) => declineOffer(call, { offerId: params.id, ...body }),
  }),
]
