import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { freePort } from '../../src/server/free-port'
import { Api, verbOf } from './api'
import { Stranger } from './caller'
import { Metrics } from './metrics'
import { Refusal } from './refusal'

type Answer = (request: IncomingMessage, response: ServerResponse, number: number) => void

let server: Server | undefined

/** A server that answers its n-th request as told, and remembers every header it saw. */
async function serve(answer: Answer): Promise<{ api: Api<Metrics>; seen: IncomingMessage['headers'][] }> {
  const seen: IncomingMessage['headers'][] = []
  const port = await freePort()
  server = createServer((request, response) => {
    seen.push(request.headers)
    answer(request, response, seen.length)
  })
  await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
  return { api: new Api(`http://127.0.0.1:${port}`, new Metrics()), seen }
}

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

const by = new Stranger('10.0.0.7')
const Order = z.object({ number: z.string() })
const order = JSON.stringify({ number: 'RPL-1' })

describe('Api', () => {
  it('sends a call whose connection broke again, with the same idempotency key', async () => {
    const { api, seen } = await serve((request, response, number) => {
      if (number < 3) request.socket.destroy()
      else response.end(order)
    })
    const { body } = await api.call('POST', '/api/orders', { by, answer: Order, key: 'run:o1' })
    expect(body).toEqual({ number: 'RPL-1' })
    expect(seen.map((headers) => headers['idempotency-key'])).toEqual(['run:o1', 'run:o1', 'run:o1'])
    expect(api.metrics.summary().retries).toEqual({ connection: 2 })
  })

  it('waits for a server that is not ready', async () => {
    const { api } = await serve((_request, response, number) => response.writeHead(number === 1 ? 503 : 200).end(order))
    await api.get('/api/orders', by, Order)
    expect(api.metrics.summary()).toMatchObject({
      retries: { unavailable: 1 },
      verbs: { 'GET /api/orders': { count: 2 } },
    })
  })

  it('lends its patience to the typed client, in the name of its caller', async () => {
    const { api, seen } = await serve((_request, response, number) =>
      response.writeHead(number === 1 ? 503 : 200, { 'Content-Type': 'application/json' }).end('{"lines":[]}'),
    )
    const guest = new Stranger('10.0.0.8')
    guest.carry({ 'Accept-Language': 'fr', 'X-Cart-Token': 'of-this-guest' })
    const body = { productId: '01980c4a-0000-7000-8000-000000000001', quantity: 1 }
    const { data } = await api.as(guest).POST('/api/cart/add', { body })
    expect(data?.lines).toEqual([])
    const [first, second] = seen
    expect(second?.['idempotency-key']).toBe(first?.['idempotency-key'])
    expect([second?.['accept-language'], second?.['x-cart-token'], second?.['x-simulated-address']]).toEqual([
      'fr',
      'of-this-guest',
      '10.0.0.8',
    ])
  })

  it('comes back when a rate limit says', async () => {
    const { api } = await serve((_request, response, number) =>
      response.writeHead(number === 1 ? 429 : 200, { 'Retry-After': '0' }).end(order),
    )
    await api.get('/api/orders', by, Order)
    expect(api.metrics.summary().retries).toEqual({ rate_limited: 1 })
  })

  it('takes a refusal for an answer, with the contract’s code', async () => {
    const errors = [{ message: 'Not possible.', data: { code: 'illegal_transition' } }]
    const { api, seen } = await serve((_request, response) => response.writeHead(409).end(JSON.stringify({ errors })))
    const refused = await api.post('/api/orders/x/ready', by).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refusal)
    expect(refused).toMatchObject({ status: 409, code: 'illegal_transition' })
    expect(seen).toHaveLength(1)
  })

  it('does not take any 200 for the agreed answer', async () => {
    const { api } = await serve((_request, response) => response.end('{"numero":"RPL-1"}'))
    await expect(api.get('/api/orders', by, Order)).rejects.toThrow('answered something else than agreed')
  })

  it('calls from the person’s own address, and keys no sign-in', async () => {
    const { api, seen } = await serve((_request, response) => response.end(order))
    await api.call('POST', '/api/auth/login', { by, key: null })
    expect(seen[0]).toMatchObject({ 'x-simulated-address': '10.0.0.7' })
    expect(seen[0]).not.toHaveProperty('idempotency-key')
  })
})

describe('verbOf', () => {
  it('takes ids and query out', () => {
    expect(verbOf('GET', '/api/orders/0198c1d2-7a3b-7c4d-8e5f-012345678901?depth=0')).toBe('GET /api/orders/:id')
  })
})
