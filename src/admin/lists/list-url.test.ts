import { expect, it } from 'vitest'
import { anyListUrl, listUrl } from './list-url'

const parts = (url: string) => {
  const { pathname, searchParams } = new URL(url, 'http://panel.test')
  return [pathname, Object.fromEntries(searchParams)]
}

it('writes a filter as the panel’s own list does', () => {
  const url = listUrl('orders', [
    ['market', 'equals', 'm1'],
    ['status', 'in', ['declined', 'cancelled']],
    ['closedAt', 'greater_than_equal', '2026-11-21T05:00:00.000Z'],
    ['promisedAt', 'exists', false],
  ])
  expect(parts(url)).toEqual([
    '/admin/collections/orders',
    {
      'where[or][0][and][0][market][equals]': 'm1',
      'where[or][0][and][1][status][in][0]': 'declined',
      'where[or][0][and][1][status][in][1]': 'cancelled',
      'where[or][0][and][2][closedAt][greater_than_equal]': '2026-11-21T05:00:00.000Z',
      'where[or][0][and][3][promisedAt][exists]': 'false',
    },
  ])
})

it('joins groups by or', () => {
  expect(parts(anyListUrl('orders', [[['id', 'equals', 'a']], [['id', 'equals', 'b']]]))[1]).toEqual({
    'where[or][0][and][0][id][equals]': 'a',
    'where[or][1][and][0][id][equals]': 'b',
  })
})
