export type MapTheme = 'light' | 'dark'

/** Colours of the drawn city: the brand's tokens `--wb-map-*` of `src/admin/styles/theme.css`, which a test keeps equal. */
export interface MapPalette {
  readonly land: string
  readonly built: string
  readonly block: string
  readonly park: string
  readonly water: string
  readonly shore: string
  readonly street: string
  readonly road: string
  readonly casing: string
  readonly motorway: string
}

export const MAP_PALETTES: Readonly<Record<MapTheme, MapPalette>> = {
  light: {
    land: '#f2f4f0',
    built: '#ebedea',
    block: '#e2e5e2',
    park: '#d3e8d2',
    water: '#bfdde6',
    shore: '#a3cbd7',
    street: '#ffffff',
    road: '#ffffff',
    casing: '#cbd1ce',
    motorway: '#f6dfa8',
  },
  dark: {
    land: '#171c1b',
    built: '#1c2321',
    block: '#232b29',
    park: '#1d3327',
    water: '#10303b',
    shore: '#1d4654',
    street: '#2b3432',
    road: '#37423f',
    casing: '#121615',
    motorway: '#54503c',
  },
}
