import type { Endpoint } from 'payload'
import { z } from 'zod'
import { AddressInput } from '../../src/commands/addresses/address-input'
import { tellFlaw } from '../../src/commands/addresses/address-words'
import { judgeAddress } from '../../src/commands/areas/judge-address'
import { anyone } from '../../src/http/access'
import { route } from '../../src/http/route'
import { DeliveryAreaVerdict } from './answers'
import { calculateTax } from './calculate-tax'
import { license } from './license'
import { logEndpoints } from './log'
import { REASONS } from './words'

/** An address as far as it is known; the pin must be. */
const Address = AddressInput.extend({
  line1: z.string().trim().max(200).default(''),
  city: z.string().trim().max(100).default(''),
})

/** `POST /api/compliance/validate-delivery-area`: said before a cart is filled, by the rules that a quote and an order are held to. */
const validateDeliveryArea = route({
  method: 'post',
  path: '/compliance/validate-delivery-area',
  summary: 'Tell whether an address can be delivered to',
  answer: DeliveryAreaVerdict,
  keyless: true,
  example: { address: { line1: '1 Rue Joss', city: 'Douala', lat: 4.06, lng: 9.7 } },
  access: anyone,
  body: z.object({ address: Address, market: z.string().min(1).max(60).optional() }),
  async handle({ call, body: { address, market: slug } }) {
    const { market, outside, flaws } = await judgeAddress(call.app.db, address, slug)
    const code = outside ?? (flaws.length > 0 ? 'address_incomplete' : null)
    const included = market?.areas.filter(({ excluded }) => !excluded) ?? []
    return {
      approved: code === null,
      reason: code && REASONS[call.locale][code],
      code,
      fields: flaws.map((flaw) => ({ path: `address.${flaw.path}`, message: tellFlaw(flaw, call.locale) })),
      market: market?.slug ?? null,
      availableAreas: included.map(({ name }) => name[call.locale]),
    }
  },
})

export const complianceEndpoints: Endpoint[] = [validateDeliveryArea, calculateTax, license, ...logEndpoints]
