import { describe, expect, it } from 'vitest'
import { readRules } from '../../src/commands/compliance/read-rules'
import { MARKETS } from './markets'
import { CATEGORIES } from './places'
import { REGULATED_AS, RULES } from './rules'

describe('the rules of the demo', () => {
  it.each(MARKETS.map(({ slug }) => slug))('can be published in %s', (slug) => {
    const blocks = RULES[slug].rules.map((rule, index) => ({ ...rule, id: `rule-${index}` }))
    expect(readRules(blocks, 'en').wrong).toBeUndefined()
  })

  it('hold nobody in Austin and Douala, and beer alone in North Miami', () => {
    const counting = (slug: keyof typeof RULES) => RULES[slug].rules.filter(({ enabled }) => enabled)
    expect([counting('austin'), counting('douala')]).toEqual([[], []])
    expect(counting('north-miami').every(({ goods }) => String(goods) === 'alcohol')).toBe(true)
  })

  it('speak of categories that exist', () => {
    const slugs = CATEGORIES.map(({ slug }) => slug)
    expect(slugs).toEqual(expect.arrayContaining(Object.keys(REGULATED_AS)))
  })
})
