import { expect, it } from 'vitest'
import { guardFormula } from './formula-guard'

it.each(['=1+1', '+237 600', '-2', '@SUM(A1)', '\t=1', '\r=1'])('disarms %j', (text) => {
  expect(guardFormula(text)).toBe(`'${text}`)
})

it.each(['order.place', '', 'a=b', '12'])('leaves %j', (text) => {
  expect(guardFormula(text)).toBe(text)
})
