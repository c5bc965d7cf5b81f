/** What food looks like: body, shade and light of a colour. */
export const TONES = {
  green: ['#6a9a3f', '#47712a', '#9cc46a'],
  leaf: ['#3f7d45', '#2a5a33', '#79b06a'],
  tomato: ['#d8492c', '#a9331d', '#f07f58'],
  red: ['#b7262b', '#86181f', '#dd5a52'],
  orange: ['#ee8a2c', '#c26716', '#fbb566'],
  ochre: ['#d9992f', '#a87018', '#f2c468'],
  gold: ['#f0b93d', '#c88f1d', '#fbdc86'],
  yellow: ['#f5d34f', '#d1a826', '#fdeb9d'],
  brown: ['#8a5230', '#5f361d', '#b57d52'],
  dark: ['#4a2e20', '#2f1c13', '#75503c'],
  cream: ['#f4e6c8', '#d8c196', '#fdf6e6'],
  white: ['#f7f4ee', '#d9d2c4', '#ffffff'],
  pink: ['#ee8f7c', '#c9654f', '#fbc0b0'],
  rose: ['#e2738f', '#b84a68', '#f5a9bb'],
  purple: ['#8b5aa8', '#623a7d', '#b98fd0'],
  violet: ['#5d4aa0', '#40317a', '#9283cf'],
  blue: ['#3f7fb5', '#285a87', '#83b4dd'],
  teal: ['#2f8f86', '#1d655f', '#74c0b6'],
} as const satisfies Record<string, readonly [body: string, shade: string, light: string]>

export type ToneName = keyof typeof TONES

export interface Tone {
  readonly body: string
  readonly shade: string
  readonly light: string
}

export function toneOf(name: ToneName): Tone {
  const [body, shade, light] = TONES[name]
  return { body, shade, light }
}

/** The ground that a picture stands on: wall, table, and a disc of light behind the dish. */
export const GROUNDS = [
  ['#f6ddc4', '#e8bd93', '#fbeede'],
  ['#cfe3d6', '#9cc3ad', '#e6f2ea'],
  ['#f3cfc6', '#dd9f92', '#fae6e1'],
  ['#cfdfee', '#9dbcd9', '#e6eff8'],
  ['#f6e3a9', '#e2c263', '#fcf3d3'],
  ['#ddd3ea', '#b5a2d0', '#eee8f6'],
  ['#d3e8e6', '#94c5c1', '#e9f5f4'],
  ['#ead9cb', '#c9a88c', '#f6ece4'],
] as const satisfies readonly (readonly [wall: string, table: string, light: string])[]
