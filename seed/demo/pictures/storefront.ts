import type { Random } from '../../play/random'
import { HEIGHT, WIDTH } from './scene'
import { box, circle, ellipse, shape, stroke, times } from './svg'
import { type Tone, type ToneName, toneOf } from './tones'

/** What grows and stands in the streets of a market. */
export type Street = 'palms' | 'tropics' | 'hills'

interface House {
  readonly tone: ToneName
  readonly street: Street
  readonly random: Random
}

const SKIES: Readonly<Record<Street, readonly [top: string, low: string, sun: string]>> = {
  palms: ['#bfe3f2', '#fde8d2', '#fff2c2'],
  tropics: ['#cdeedd', '#fdf1cf', '#ffe08f'],
  hills: ['#f4d9c6', '#fbeedd', '#ffd6a0'],
}

/** A shop at its street: awning, window, door, and the town behind it. */
export function storefront({ tone: name, street, random }: House): string {
  const tone = toneOf(name)
  const [top, low, sun] = SKIES[street]
  const wide = 300 + Math.floor(random() * 3) * 26
  const left = (WIDTH - wide) / 2 + Math.round(random() * 40 - 20)
  const floors = random() < 0.5 ? 1 : 2
  const roof = floors === 2 ? 74 : 138
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    box(0, 0, WIDTH, HEIGHT, top),
    ellipse(WIDTH / 2, 330, 520, 190, low),
    circle(90 + random() * 460, 84, 42, sun),
    skyline(random),
    street === 'hills' ? hills() : '',
    box(0, 340, WIDTH, 60, '#8d8f92'),
    box(0, 334, WIDTH, 14, '#d8d3ca'),
    times(8, (i) => box(i * 84 + 14, 374, 44, 5, '#f4f0e6', 2)),
    house({ left, wide, roof, floors }, tone, random),
    street === 'palms' ? palm(left - 54, 1) + palm(left + wide + 46, 0.8) : '',
    street === 'tropics' ? bananaTree(left - 56) + bananaTree(left + wide + 44) : '',
    street === 'hills' ? cactus(left - 44) + cactus(left + wide + 40) : '',
    '</svg>',
  ].join('')
}

interface Walls {
  left: number
  wide: number
  roof: number
  floors: number
}

function house({ left, wide, roof, floors }: Walls, tone: Tone, random: Random): string {
  const right = left + wide
  const doorAt = random() < 0.5 ? left + 30 : right - 94
  const windowAt = doorAt < left + wide / 2 ? doorAt + 88 : left + 28
  const windowWide = wide - 88 - 56
  const stripes = Math.round(wide / 26)
  const upper = times(3, (i) =>
    floors === 2
      ? box(left + 36 + i * ((wide - 72 - 44) / 2), roof + 26, 44, 58, '#fdf6e3', 6) +
        box(left + 36 + i * ((wide - 72 - 44) / 2), roof + 52, 44, 5, tone.light)
      : '',
  )
  return [
    box(left + 8, roof + 10, wide, 330 - roof, '#2d2119', 8, { opacity: 0.12 }),
    box(left, roof, wide, 340 - roof, '#fbf5ea', 8),
    box(left - 8, roof - 12, wide + 16, 24, tone.shade, 6),
    upper,
    box(left + 24, 166, wide - 48, 36, tone.shade, 8),
    ...[0, 1, 2].map((i) =>
      box(left + wide / 2 - 62 + i * 44, 179, i === 1 ? 34 : 30, 9, '#ffffff', 4, { opacity: 0.9 }),
    ),
    box(windowAt, 226, windowWide, 84, '#bfe0ea', 6),
    box(windowAt, 226, windowWide, 84, 'none', 6, { stroke: tone.shade, 'stroke-width': 6 }),
    shape(`M${windowAt + 14} 300 L${windowAt + 54} 234 h22 L${windowAt + 36} 300Z`, '#ffffff', { opacity: 0.5 }),
    times(3, (i) => circle(windowAt + 30 + i * (windowWide / 3), 296, 13, i % 2 === 0 ? tone.body : tone.light)),
    box(doorAt, 222, 64, 118, tone.body, 6),
    box(doorAt + 9, 232, 46, 54, '#d8edf2', 5),
    circle(doorAt + 53, 300, 4.5, '#fff6d8'),
    times(stripes, (i) => {
      const x = left - 6 + (i * (wide + 12)) / stripes
      const w = (wide + 12) / stripes
      const fill = i % 2 === 0 ? tone.body : '#ffffff'
      return box(x, 202, w + 0.5, 22, fill) + shape(`M${x} 224 h${w} a${w / 2} 12 0 0 1 ${-w} 0Z`, fill)
    }),
    box(left - 6, 200, wide + 12, 5, tone.shade),
    ...[left + 8, right - 40].map(
      (x) => box(x, 316, 32, 26, '#b5764a', 4) + circle(x + 16, 306, 18, '#4f8a4a') + circle(x + 8, 300, 9, '#6ba863'),
    ),
  ].join('')
}

const skyline = (random: Random): string =>
  times(13, (i) => {
    const height = 40 + random() * 110
    return box(i * 52 - 14, 340 - height, 44, height, '#9fb6c4', 3, { opacity: 0.35 })
  })

const hills = (): string =>
  shape('M0 340 V270 Q120 210 250 262 T480 250 T640 276 V340Z', '#a9b98b', { opacity: 0.7 }) +
  shape('M0 340 V300 Q160 256 330 300 T640 300 V340Z', '#8fa56f', { opacity: 0.7 })

const palm = (x: number, size: number): string => {
  const top = 340 - 210 * size
  return [
    stroke(`M${x} 342 Q${x + 16} ${top + 110} ${x + 6} ${top}`, '#8c6a4a', 13 * size),
    ...[-160, -120, -76, -30, 14].map((angle) => {
      const [dx, dy] = [Math.cos((angle * Math.PI) / 180) * 78 * size, Math.sin((angle * Math.PI) / 180) * 44 * size]
      return shape(
        `M${x + 6} ${top} q${dx * 0.5} ${dy - 26} ${dx} ${dy + 24} q${-dx * 0.55} ${-dy * 0.2 - 26} ${-dx} ${-dy - 24}Z`,
        angle % 4 === 0 ? '#4f8f57' : '#3d7747',
      )
    }),
  ].join('')
}

const bananaTree = (x: number): string =>
  [
    box(x - 8, 236, 16, 106, '#7d8f4a', 6),
    ...[-64, -34, 0, 34, 64].map(
      (angle) =>
        `<g transform="rotate(${angle} ${x} 244)">${shape(`M${x} 248 q-26 -60 0 -126 q26 66 0 126Z`, angle === 0 ? '#62a257' : '#4a8746')}${stroke(`M${x} 240 V134`, '#8cc47c', 3)}</g>`,
    ),
  ].join('')

const cactus = (x: number): string =>
  [
    box(x - 11, 232, 22, 110, '#5c8a57', 11),
    stroke(`M${x} 300 h26 v-36`, '#5c8a57', 16),
    stroke(`M${x} 280 h-26 v-30`, '#5c8a57', 16),
    ...[-4, 4].map((dx) => stroke(`M${x + dx} 246 V332`, '#7cab75', 2)),
  ].join('')
