import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { drawCity } from './draw-city'
import { mapStyle } from './map-style'
import { MAP_PALETTES } from './palette'

const centre = { lat: 4.05, lng: 9.7 }
const city = drawCity({ seed: 'x', centre, radiusMeters: 5_000 })

describe('mapStyle', () => {
  it('needs nothing from elsewhere: no fonts, no pictures, no tiles', () => {
    const style = mapStyle('X', centre, city, 'light')
    expect(Object.keys(style).sort()).toEqual(['center', 'layers', 'metadata', 'name', 'sources', 'version', 'zoom'])
    expect(JSON.stringify(style)).not.toContain('://')
  })

  it('draws both themes alike, in other colours', () => {
    const ids = (theme: 'light' | 'dark') =>
      mapStyle('X', centre, city, theme).layers.map((layer) => (layer as { id: string }).id)
    expect(ids('dark')).toEqual(ids('light'))
    expect(new Set(ids('light')).size).toBe(ids('light').length)
    expect(mapStyle('X', centre, city, 'dark').layers).not.toEqual(mapStyle('X', centre, city, 'light').layers)
  })

  it('wears the colours of the brand', () => {
    const css = readFileSync('src/admin/styles/theme.css', 'utf8')
    const [light = '', dark = ''] = css.split('html[data-theme="dark"]')
    for (const [theme, tokens] of [
      ['light', light],
      ['dark', dark],
    ] as const)
      for (const [name, colour] of Object.entries(MAP_PALETTES[theme]))
        expect(tokens, `--wb-map-${name} (${theme})`).toContain(`--wb-map-${name}: ${colour};`)
  })
})
