import { expect, it } from 'vitest'
import { inLanguage, invalid } from './invalid'

const NEEDED = { en: 'It is needed.', fr: 'Il le faut.' }

it('tells what is wrong with a value in one language, and leaves all else as it is', () => {
  const { code, details } = invalid('phone', NEEDED)
  expect(code).toBe('validation_failed')
  expect(inLanguage(details, 'fr')).toEqual({ fields: [{ path: 'phone', message: 'Il le faut.' }] })
  expect(inLanguage({ limit: 5 }, 'fr')).toEqual({ limit: 5 })
  const told = { fields: [{ path: 'a', message: 'as it came' }, { path: 'b' }] }
  expect(inLanguage(told, 'en')).toEqual(told)
})
