import { describe, expect, it } from 'vitest'
import { makeMove } from './make-move'
import { Refusal } from './refusal'

const refused = (status: number, code: string) => async () => {
  throw new Refusal('POST /api/orders/:id/ready', status, code, 'no')
}
const move = (ask: () => Promise<unknown>, found: string) =>
  makeMove({ from: 'preparing', to: 'ready', ask, read: async () => found })

describe('makeMove', () => {
  it('stands where it was asked to when the server agrees', async () => {
    expect(await move(async () => ({}), 'unread')).toBe('ready')
  })

  it('takes a conflict for "already done" when the thing has moved', async () => {
    expect(await move(refused(409, 'illegal_transition'), 'ready')).toBe('ready')
    expect(await move(refused(409, 'illegal_transition'), 'cancelled')).toBe('cancelled')
  })

  it('fails when nothing has moved, rather than to ask for ever', async () => {
    await expect(move(refused(409, 'illegal_transition'), 'preparing')).rejects.toThrow('illegal_transition')
  })

  it('passes on every other refusal', async () => {
    await expect(move(refused(403, 'forbidden'), 'ready')).rejects.toThrow('forbidden')
  })
})
