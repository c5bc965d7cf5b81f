import { expect, it } from 'vitest'
import { isTrackingToken } from './tracking-token'

it('takes what a link of ours may end in, and nothing that the database would choke on', () => {
  for (const token of ['Jq3_pX-0aB1cD2eF3gH4iJ', 'a']) expect(isTrackingToken(token)).toBe(true)
  for (const text of ['', '\0', 'abc\0', 'a b', 'abc\n', 'é', 'a/b', 'x'.repeat(101)])
    expect(isTrackingToken(text), JSON.stringify(text)).toBe(false)
})
