import { expect, it } from 'vitest'
import { cashHeld, driverPayable, houseAccount } from './accounts'
import { credit, debit, type Entry, entry } from './entry'

const made = (...postings: Entry['postings']) =>
  entry({ kind: 'cash.settled', key: 'settlement:1', currency: 'XAF', orderId: null, postings })

it('adds up what goes to one account, and posts nothing where nothing moves', () => {
  const { postings } = made(
    debit(houseAccount('m', 'cash_office'), 300),
    credit(cashHeld('d'), 100),
    credit(cashHeld('d'), 200),
    credit(driverPayable('d'), 0),
  )
  expect(postings.map(({ account, amount }) => [account.purpose, amount])).toEqual([
    ['cash_office', 300],
    ['cash_held', -300],
  ])
})

it('does not exist out of balance', () => {
  expect(() => made(debit(cashHeld('d'), 300), credit(driverPayable('d'), 299))).toThrow('out of balance by 1')
})

it('knows no part of a minor unit', () => {
  expect(() => made(debit(cashHeld('d'), 0.5), credit(driverPayable('d'), 0.5))).toThrow('no whole amount')
})
