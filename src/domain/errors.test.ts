import { expect, it } from 'vitest'
import { ERROR_CODES, WaybillError } from './errors'

it('carries its code and what the client may know', () => {
  const error = new WaybillError('stock_unavailable', { productId: 'p1' })
  expect(error).toBeInstanceOf(Error)
  expect(error).toMatchObject({ name: 'WaybillError', code: 'stock_unavailable', message: 'stock_unavailable' })
  expect(error.details).toEqual({ productId: 'p1' })
  expect(new WaybillError('internal').details).toEqual({})
})

it('names each failure once', () => {
  expect(new Set(ERROR_CODES).size).toBe(ERROR_CODES.length)
})
