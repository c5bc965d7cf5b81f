/** Small words of SVG, so that a drawing reads like a drawing. Lengths are in the picture's own 640 × 400. */

type Attributes = Readonly<Record<string, string | number>>

export const circle = (x: number, y: number, r: number, fill: string, more: Attributes = {}): string =>
  tag('circle', { cx: x, cy: y, r, fill, ...more })

export const ellipse = (x: number, y: number, rx: number, ry: number, fill: string, more: Attributes = {}): string =>
  tag('ellipse', { cx: x, cy: y, rx, ry, fill, ...more })

/** `r` rounds the corners. */
export const box = (x: number, y: number, width: number, height: number, fill: string, r = 0, more: Attributes = {}) =>
  tag('rect', { x, y, width, height, fill, rx: r, ...more })

export const shape = (d: string, fill: string, more: Attributes = {}): string => tag('path', { d, fill, ...more })

/** A line without a filling; its ends are round. */
export const stroke = (d: string, color: string, width: number, more: Attributes = {}): string =>
  tag('path', {
    d,
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...more,
  })

export const turned = (angle: number, x: number, y: number, ...inner: string[]): string =>
  `<g transform="rotate(${round(angle)} ${round(x)} ${round(y)})">${inner.join('')}</g>`

export const moved = (x: number, y: number, ...inner: string[]): string =>
  `<g transform="translate(${round(x)} ${round(y)})">${inner.join('')}</g>`

export const scaled = (factor: number, x: number, y: number, ...inner: string[]): string =>
  moved(x, y, `<g transform="scale(${factor})">${moved(-x, -y, ...inner)}</g>`)

export const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('')

function tag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => `${key}="${typeof value === 'number' ? round(value) : value}"`,
  )
  return `<${name} ${written.join(' ')}/>`
}

/** A tenth of a point is finer than any eye. */
function round(value: number): number {
  return Math.round(value * 10) / 10
}
