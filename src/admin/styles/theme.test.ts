import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const css = readFileSync(new URL('theme.css', import.meta.url), 'utf8')

function tokensOf(selector: string): string[] {
  const [, block = ''] = css.split(`${selector} {`)
  return [...(block.split('}')[0] ?? '').matchAll(/--[\w-]+:[^;]+/g)].map(([token]) => token)
}

it('is as dark for who follows the device as for who chose it', () => {
  const chosen = tokensOf('html[data-theme="dark"]')
  expect(chosen.length).toBeGreaterThan(10)
  expect(tokensOf('html[data-theme="device"]')).toEqual(chosen)
})
