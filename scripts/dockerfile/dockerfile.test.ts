import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { dockerIgnore } from './docker-ignore'
import { parseAssignments, parseCommand, parseDockerfile } from './parse-dockerfile'

it('reads flags, continued lines and comments', () => {
  const steps = parseDockerfile(
    '# why\nFROM node:24 AS build\ncopy --from=build --chown=a:b /x \\\n  ./y\n\nRUN npm ci --omit=dev\n',
  )
  expect(steps).toEqual([
    { name: 'FROM', flags: {}, text: 'node:24 AS build' },
    { name: 'COPY', flags: { from: 'build', chown: 'a:b' }, text: '/x    ./y' },
    { name: 'RUN', flags: {}, text: 'npm ci --omit=dev' },
  ])
})

it('runs a list as it is and a line in the shell', () => {
  expect(parseCommand('["node", "a b"]')).toEqual(['node', 'a b'])
  expect(parseCommand('node a && b')).toEqual(['/bin/sh', '-c', 'node a && b'])
})

it('reads assignments', () => {
  expect(parseAssignments('A=1 B="two words" C=')).toEqual({ A: '1', B: 'two words', C: '' })
})

it.each([
  ['node_modules', true],
  ['node_modules/a/b.js', true],
  ['src/node_modules.ts', false],
  ['.env', true],
  ['.env.production', true],
  ['.env.example', false],
  ['.environment', false],
  ['src/a/b.test.ts', true],
  ['a.test.ts', true],
  ['src/a/b.ts', false],
  ['deep/down/npm.log', true],
  ['tests/int/a.ts', true],
  ['src/tests.ts', false],
])('keeps out of the image what .dockerignore names: %s %s', (path, ignored) => {
  expect(dockerIgnore(readFileSync('.dockerignore', 'utf8'))(path)).toBe(ignored)
})
