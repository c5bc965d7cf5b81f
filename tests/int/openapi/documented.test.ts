import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeTown, type Town } from '../../factories/town'
import { startTestServer, type TestServer } from '../../setup/server'

const PAGE = readFileSync('docs/api.md', 'utf8')

/** What the page shows in blocks of a kind, in its order. */
const blocks = (kind: string) =>
  [...PAGE.matchAll(new RegExp(`^\`\`\`${kind}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(([, text = '']) => text)

let server: TestServer
let town: Town
/** What earlier answers tell later calls. */
const carried = { cartToken: '', trackingToken: '' }

beforeAll(async () => {
  server = await startTestServer()
  town = await makeTown(server)
})

afterAll(async () => {
  await town.close()
  await server.stop()
})

/** The page speaks of the demo; here its places and ids are those of the town. */
function inTown(text: string): string {
  return text
    .replaceAll('douala', 'testville')
    .replaceAll('chez-mama-ngo', town.mine.slug)
    .replaceAll('/api/restaurants/:id', `/api/restaurants/${town.mine.id}`)
    .replaceAll(':trackingToken', carried.trackingToken)
    .replaceAll('01980c4a-0000-7000-8000-000000000001', town.mine.products[0] ?? '')
}

it.each(blocks('http'))('replays %s', async (block) => {
  const [request = '', ...rest] = inTown(block).split('\n')
  const [method = '', path = ''] = request.split(' ')
  const body = rest.join('').trim()
  const answer = await town.api.call(method, path, {
    // What a guest does needs no account; all else is done by the owner.
    token: path.startsWith('/api/restaurants/') ? town.people.owner.token : undefined,
    cartToken: carried.cartToken,
    body: body === '' ? undefined : JSON.parse(body),
  })
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  carried.cartToken = answer.headers.get('x-cart-token') ?? carried.cartToken
  carried.trackingToken = String(answer.body.trackingToken ?? carried.trackingToken)
})

it.each(blocks('graphql'))('answers %s', async (query) => {
  const { token } = town.people.admin
  const variables = { slug: 'testville' }
  const { body } = await town.api.post('/api/graphql', { token, body: { query, variables } })
  expect(body).toEqual({ data: expect.any(Object) })
})

it('has found the examples of the page', () => {
  expect([blocks('http').length, blocks('graphql').length]).toEqual([7, 3])
})
