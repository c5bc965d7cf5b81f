import { describe, expect, it } from 'vitest'
import { changeWishes, ORDINARY_DAY } from './control'

const NEW = { id: 'i1', at: '2026-11-21T12:00:00.000Z' }

describe('changeWishes', () => {
  it('changes pace and pause and nothing else', () => {
    expect(changeWishes(ORDINARY_DAY, { action: 'pace', pace: 2 }, NEW)).toEqual({ ...ORDINARY_DAY, pace: 2 })
    expect(changeWishes(ORDINARY_DAY, { action: 'pause', paused: true }, NEW)).toEqual({
      ...ORDINARY_DAY,
      paused: true,
    })
  })

  it('adds an incident at the end, with its market and moment', () => {
    const once = changeWishes(ORDINARY_DAY, { action: 'rush', market: 'douala' }, NEW)
    const twice = changeWishes(once, { action: 'vanish', market: 'austin' }, { ...NEW, id: 'i2' })
    expect(twice.incidents).toEqual([
      { ...NEW, kind: 'rush', market: 'douala' },
      { ...NEW, id: 'i2', kind: 'vanish', market: 'austin' },
    ])
  })

  it('remembers the newest twenty', () => {
    let wishes = ORDINARY_DAY
    for (let number = 0; number < 30; number++)
      wishes = changeWishes(wishes, { action: 'silence', market: 'douala' }, { ...NEW, id: `i${number}` })
    expect(wishes.incidents).toHaveLength(20)
    expect(wishes.incidents.at(-1)?.id).toBe('i29')
  })
})
