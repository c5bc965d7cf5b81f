import { z } from 'zod'
import { metadata, read } from './params'
import type { PaymentMethod } from './payment-methods'
import { missing } from './refusal'
import type { Thing, World } from './world'

const ASKED = {
  email: z.email().optional(),
  name: z.string().optional(),
  phone: z.string().optional(),
  description: z.string().optional(),
  metadata,
}

export function createCustomer(world: World, given: unknown): Thing {
  const asked = read(ASKED, given)
  const customer = world.keep({
    id: world.id('cus'),
    object: 'customer',
    created: world.now(),
    description: asked.description ?? null,
    email: asked.email ?? null,
    livemode: false,
    metadata: asked.metadata ?? {},
    name: asked.name ?? null,
    phone: asked.phone ?? null,
  })
  world.emit('customer.created', customer)
  return customer
}

export function updateCustomer(world: World, id: string, given: unknown): Thing {
  const asked = read(ASKED, given)
  const customer = world.keep({ ...customerOf(world, id), ...asked })
  world.emit('customer.updated', customer)
  return customer
}

export function customerOf(world: World, id: string): Thing {
  const found = world.find<Thing>('customer', id)
  if (!found) throw missing('customer', id, 'customer')
  return found
}

/** Gone for whoever asks by list; its payments stay. */
export function methodsOf(world: World, id: string): PaymentMethod[] {
  customerOf(world, id)
  return world.list<PaymentMethod>('payment_method').filter(({ customer }) => customer === id)
}
