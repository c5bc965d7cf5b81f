import { expect, it } from 'vitest'
import { z } from 'zod'
import { assertAnswer } from './assert-answer'

const agreed = { answer: z.object({ id: z.uuid(), note: z.string().optional() }), status: 200 }
const ID = '01980c4a-0000-7000-8000-000000000000'
const check = (answer: unknown, init?: ResponseInit) => assertAnswer(Response.json(answer, init), agreed, 'get /it')

it('lets an answer pass that is what was declared', async () => {
  await expect(check({ id: ID })).resolves.toBeUndefined()
  await expect(check({ id: ID, note: 'hot' })).resolves.toBeUndefined()
})

it('stops one that lacks something, or has it in another kind', async () => {
  await expect(check({})).rejects.toThrow('something else')
  await expect(check({ id: 7 })).rejects.toThrow('something else')
})

it('stops one that tells more than was declared', async () => {
  await expect(check({ id: ID, passwordHash: 'secret' })).rejects.toThrow('more than declared')
})

it('stops one of another status', async () => {
  await expect(check({ id: ID }, { status: 201 })).rejects.toThrow('declared is 200')
})

it('leaves refusals and what is not JSON alone', async () => {
  await expect(check({ errors: [] }, { status: 409 })).resolves.toBeUndefined()
  await expect(assertAnswer(new Response('picture'), agreed, 'get /it')).resolves.toBeUndefined()
})
