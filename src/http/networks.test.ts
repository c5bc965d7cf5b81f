import { describe, expect, it } from 'vitest'
import { isNetwork, isWithin } from './networks'

describe('a network', () => {
  it.each(['203.0.113.0/24', '203.0.113.7', '0.0.0.0/0', '2001:db8::/32', '::1', '10.1.2.3/8'])('is %s', (text) => {
    expect(isNetwork(text)).toBe(true)
  })

  it.each([
    '',
    'office',
    '203.0.113.0/33',
    '203.0.113.0/',
    '203.0.113.0/-1',
    '203.0.113.0/2.5',
    '2001:db8::/129',
    '1.2.3/8',
    '1.2.3.4/8/9',
  ])('is not %j', (text) => expect(isNetwork(text)).toBe(false))
})

describe('an address', () => {
  const networks = ['203.0.113.0/24', '198.51.100.7', '2001:db8:1::/48']

  it.each(['203.0.113.200', '198.51.100.7', '2001:db8:1:ffff::9', '::ffff:203.0.113.9'])('%s is within', (address) => {
    expect(isWithin(networks, address)).toBe(true)
  })

  it.each(['203.0.114.1', '198.51.100.8', '2001:db8:2::9', '::ffff:203.0.114.9', 'unknown', undefined])(
    '%s is not',
    (address) => {
      expect(isWithin(networks, address)).toBe(false)
    },
  )

  it('is nowhere where there is no network', () => expect(isWithin([], '203.0.113.1')).toBe(false))
})
