import { expect, it } from 'vitest'
import { logError } from './log-error'

const fromDatabase = () =>
  Object.assign(new Error('invalid input syntax for type uuid: "ann@home.test"'), {
    code: '22P02',
    detail: 'Failing row contains (ann@home.test, $argon2id$secret).',
    where: 'unnamed portal parameter $1 = ann@home.test',
  })

it('tells of a failed query the statement and the code, and no value', () => {
  const wrapped = new Error('Failed query: update users set phone = $1\nparams: ann@home.test,\n$argon2id$secret', {
    cause: fromDatabase(),
  })
  const told = JSON.stringify(logError(wrapped))
  expect(told).toContain('update users set phone = $1')
  expect(told).toContain('22P02')
  expect(told).toContain('log-error.test.ts')
  expect(told).not.toMatch(/ann@home|argon2/)
})

it('passes on what is no error', () => {
  expect(logError('words')).toBe('words')
})
