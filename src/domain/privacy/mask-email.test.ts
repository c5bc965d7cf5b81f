import { expect, it } from 'vitest'
import { maskEmail } from './mask-email'

it('shows the first letter and the host of an address, and nothing of what is none', () => {
  expect(maskEmail('ada@example.com')).toBe('a•••@example.com')
  expect(maskEmail('nobody')).toBe('•••')
  expect(maskEmail('@x')).toBe('•••')
})
