import { expect, it } from 'vitest'
import { changeInForm } from './change-in-form'

const order = { lines: [{ id: 'a', name: 'Soup', quantity: 2 }], note: 'Hot', tip: 150, minorPerWhole: 100 }

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

it('sends nothing of what stays', () => {
  expect(changeInForm(form({ 'line-a': '2', note: 'Hot', tip: '1.5', address: '' }), order)).toEqual({})
})

it('sends what is said differently, money in minor units', () => {
  const said = form({ 'line-a': '0', note: ' Cold ', tip: '2.75', address: '{"line1":"1 Rue Joss"}' })
  expect(changeInForm(said, order)).toEqual({
    lines: [{ id: 'a', quantity: 0 }],
    specialInstructions: 'Cold',
    tip: 275,
    address: { line1: '1 Rue Joss' },
  })
})
