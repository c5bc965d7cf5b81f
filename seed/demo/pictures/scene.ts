import type { Random } from '../../play/random'
import { box, circle, ellipse, scaled, stroke, times } from './svg'
import { GROUNDS, type Tone, toneOf } from './tones'

export const WIDTH = 640
export const HEIGHT = 400
/** Where a dish stands. */
export const X = 320
export const Y = 205

/** What a drawing is made from: the dish's colour and a chance of its own, so that no two plates are laid alike. */
export interface Brush {
  readonly tone: Tone
  readonly random: Random
}

/** A dish on its table. */
export function scene(dish: string, { random }: Brush, ground: number): string {
  const [wall, table, light] = GROUNDS[ground % GROUNDS.length] ?? GROUNDS[0]
  const lamp = 260 + random() * 120
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}">`,
    box(0, 0, WIDTH, HEIGHT, wall),
    circle(lamp, 150, 215, light),
    ellipse(X, 455, 520, 200, table),
    ellipse(X, 455, 520, 200, 'none', { stroke: light, 'stroke-width': 3, opacity: 0.5 }),
    dish,
    '</svg>',
  ].join('')
}

export const shadow = (y: number, rx: number, ry = 16): string => ellipse(X, y, rx, ry, '#3b2a1e', { opacity: 0.16 })

/** A plate from above, with what lies on it. */
export function plate(...food: string[]): string {
  return [
    ellipse(X + 6, Y + 16, 160, 154, '#3b2a1e', { opacity: 0.16 }),
    circle(X, Y, 156, '#ffffff'),
    circle(X, Y, 156, 'none', { stroke: '#e4ddd2', 'stroke-width': 3 }),
    circle(X, Y, 124, '#f6f2ea'),
    scaled(1.14, X, Y, ...food),
  ].join('')
}

/** A bowl from above, filled with one colour, and what swims in it. */
export function bowl(rim: Tone, filling: string, ...food: string[]): string {
  return [
    ellipse(X + 6, Y + 16, 154, 148, '#3b2a1e', { opacity: 0.18 }),
    circle(X, Y, 150, rim.body),
    circle(X, Y, 150, 'none', { stroke: rim.shade, 'stroke-width': 4 }),
    circle(X, Y, 130, rim.shade),
    circle(X, Y + 3, 127, filling),
    ...food,
  ].join('')
}

/** Lays `count` things evenly in a disc around the dish's middle, a little askew each. */
export function scatter(
  { random }: Brush,
  count: number,
  reach: number,
  draw: (x: number, y: number, angle: number, index: number) => string,
): string {
  const turn = random() * 6
  return times(count, (index) => {
    const angle = turn + index * 2.39996
    const distance = reach * Math.sqrt((index + 0.5) / count) * (0.9 + random() * 0.2)
    return draw(X + Math.cos(angle) * distance, Y + Math.sin(angle) * distance, random() * 360, index)
  })
}

/** Herbs. */
export function sprinkle(brush: Brush, count = 10, reach = 90, colour = toneOf('leaf').body): string {
  return scatter(brush, count, reach, (x, y, angle) =>
    ellipse(x, y, 7, 3.2, colour, { transform: rotation(angle, x, y) }),
  )
}

export const rotation = (angle: number, x: number, y: number): string =>
  `rotate(${Math.round(angle)} ${Math.round(x)} ${Math.round(y)})`

/** Steam above something hot. */
export const steam = (x = X, y = 70): string =>
  [-34, 0, 34].map((dx) => stroke(`M${x + dx} ${y} q-12 -16 0 -30 t0 -30`, '#ffffff', 6, { opacity: 0.55 })).join('')

/** A slice of lime or lemon. */
export const citrus = (x: number, y: number, r: number, tone: Tone): string =>
  [
    circle(x, y, r, tone.body),
    circle(x, y, r * 0.84, tone.light),
    times(6, (i) => {
      const angle = (i * Math.PI) / 3
      return stroke(
        `M${x} ${y} L${x + Math.cos(angle) * r * 0.78} ${y + Math.sin(angle) * r * 0.78}`,
        '#ffffff',
        Math.max(1.5, r / 12),
      )
    }),
  ].join('')

/** A leaf of salad, its stem at (x, y). */
export const salad = (x: number, y: number, angle: number, size = 1, tone = toneOf('green')): string => {
  const s = 34 * size
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)}) rotate(${Math.round(angle)})">${[
    `<path d="M0 0 C${-s} ${-s * 0.3} ${-s * 0.9} ${-s * 1.3} ${-s * 0.3} ${-s * 1.45} C${s * 0.1} ${-s * 1.7} ${s * 1.05} ${-s * 1.2} ${s * 0.8} ${-s * 0.7} C${s * 0.9} ${-s * 0.2} ${s * 0.4} 0 0 0Z" fill="${tone.body}"/>`,
    stroke(`M0 0 L${s * 0.1} ${-s * 1.2}`, tone.light, 2.5),
  ].join('')}</g>`
}
