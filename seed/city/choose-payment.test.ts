import { expect, it } from 'vitest'
import { choosePayment } from './choose-payment'

/** Draws these one after another. */
const drawing = (...draws: number[]) => {
  const left = [...draws]
  return () => left.shift() ?? 0
}

it('pays at the door where nothing else is possible, or as half of a town likes it', () => {
  expect(choosePayment(['cash', 'wallet'], drawing(0, 0.9))).toEqual({ method: 'cash' })
  expect(choosePayment(['cash', 'card'], drawing(0.6, 0.9))).toEqual({ method: 'cash' })
})

it('pays by phone or card before the door, and some have too little', () => {
  const methods = ['cash', 'mobile_money']
  expect(choosePayment(methods, drawing(0.1, 0.9))).toEqual({ method: 'mobile_money' })
  expect(choosePayment(methods, drawing(0.1, 0.01))).toMatchObject({ phone: '+237690000001' })
  expect(choosePayment(['card'], drawing(0.1, 0.9, 0.9))).toEqual({
    method: 'card',
    paymentMethodId: 'pm_card_mastercard',
  })
  expect(choosePayment(['card'], drawing(0.1, 0.01, 0))).toMatchObject({ paymentMethodId: /Insufficient/ })
})
