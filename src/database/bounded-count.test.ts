import { expect, it } from 'vitest'
import { beyondBound } from './bounded-count'

const page = (number: number, rows: number, totalDocs = 10_001) => ({
  docs: Array.from({ length: rows }, (_, id) => ({ id })),
  hasNextPage: false,
  hasPrevPage: number > 1,
  limit: 200,
  nextPage: null,
  page: number,
  pagingCounter: 1,
  prevPage: null,
  totalDocs,
  totalPages: Math.ceil(totalDocs / 200),
})

it('leaves pages within the bound as they are', () => {
  expect(beyondBound(page(50, 200), 200)).toEqual(page(50, 200))
  expect(beyondBound(page(2, 40, 240), 200)).toEqual(page(2, 40, 240))
})

it('promises a page after a full one beyond the bound', () => {
  expect(beyondBound(page(51, 200), 200)).toMatchObject({
    hasNextPage: true,
    nextPage: 52,
    totalDocs: 10_201,
    totalPages: 52,
  })
  expect(beyondBound(page(80, 200), 200)).toMatchObject({ hasNextPage: true, nextPage: 81 })
})

it('knows the whole number once it reaches the last page', () => {
  expect(beyondBound(page(80, 17), 200)).toMatchObject({
    hasNextPage: false,
    nextPage: null,
    totalDocs: 15_817,
    totalPages: 80,
  })
})

it('finds nothing behind the last page', () => {
  expect(beyondBound(page(90, 0), 200)).toMatchObject({ hasNextPage: false })
})
