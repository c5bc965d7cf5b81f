import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { WaybillError } from '../domain/errors'
import { parseInput, refusal } from './parse-input'

const Order = z
  .object({ quantity: z.int().min(1), from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, {
    path: ['to'],
    ...refusal({ en: 'Not before the first day.', fr: 'Pas avant le premier jour.' }),
  })
const fieldsOf = (value: unknown, locale: 'en' | 'fr') => {
  try {
    return parseInput(Order, value, locale)
  } catch (error) {
    return error instanceof WaybillError ? error.details.fields : error
  }
}

describe('input that cannot be taken', () => {
  it('is told by zod in the caller’s language', () => {
    const wrong = { quantity: 0, from: '2026-01-01', to: '2026-01-02' }
    expect(fieldsOf(wrong, 'en')).toEqual([{ path: 'quantity', message: expect.stringContaining('Too small') }])
    expect(fieldsOf(wrong, 'fr')).toEqual([{ path: 'quantity', message: expect.stringContaining('Trop petit') }])
  })

  it('is told by our own checks too', () => {
    const wrong = { quantity: 1, from: '2026-01-02', to: '2026-01-01' }
    expect(fieldsOf(wrong, 'en')).toEqual([{ path: 'to', message: 'Not before the first day.' }])
    expect(fieldsOf(wrong, 'fr')).toEqual([{ path: 'to', message: 'Pas avant le premier jour.' }])
  })

  it('is told under the name of what carried it', () => {
    expect(() => parseInput(z.string().min(3), 'a', 'fr', 'Idempotency-Key')).toThrow(
      expect.objectContaining({ details: { fields: [expect.objectContaining({ path: 'Idempotency-Key' })] } }),
    )
  })
})
