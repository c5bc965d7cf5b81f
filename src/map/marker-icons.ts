import type { MapMarker, MarkerTone } from './markers'

const SIZE = 30

/** What a marker's picture is known by. */
export function iconOf({ kind, tone, heading }: Pick<MapMarker, 'kind' | 'tone' | 'heading'>): string {
  return `${kind}:${tone}:${kind === 'driver' && typeof heading === 'number' ? 'ahead' : 'still'}`
}

/** Draws the picture of that name in the colours of the page's theme, `ratio` times as large as it is shown. */
export function drawIcon(name: string, ratio: number): HTMLCanvasElement | undefined {
  const [kind, tone, way] = name.split(':')
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = SIZE * ratio
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  const style = getComputedStyle(document.documentElement)
  const colour = (token: string, otherwise: string) => style.getPropertyValue(token).trim() || otherwise
  pen.scale(ratio, ratio)
  pen.translate(SIZE / 2, SIZE / 2)
  pen.fillStyle = colour(`--wb-${tone as MarkerTone}`, '#333')
  pen.strokeStyle = colour('--wb-surface', '#fff')
  pen.lineWidth = 2
  pen.lineJoin = pen.lineCap = 'round'
  if (kind === 'driver') drawDriver(pen, way === 'ahead')
  else if (kind === 'restaurant') drawRestaurant(pen)
  else drawDoor(pen)
  return canvas
}

type Pen = CanvasRenderingContext2D

/** A disc; one who moves has an arrow that points north, which the map turns. */
function drawDriver(pen: Pen, ahead: boolean): void {
  if (ahead) {
    trace(pen, [
      [0, -15],
      [7, -4],
      [-7, -4],
    ])
    pen.fill()
    pen.stroke()
  }
  pen.beginPath()
  pen.arc(0, 0, 8, 0, 2 * Math.PI)
  pen.fill()
  pen.stroke()
  pen.fillStyle = pen.strokeStyle
  if (ahead)
    trace(pen, [
      [0, -4],
      [3.5, 4],
      [0, 2],
      [-3.5, 4],
    ])
  else {
    pen.beginPath()
    pen.arc(0, 0, 2.5, 0, 2 * Math.PI)
  }
  pen.fill()
}

/** A square plate with a fork and a knife. */
function drawRestaurant(pen: Pen): void {
  pen.beginPath()
  pen.roundRect(-9.5, -9.5, 19, 19, 5)
  pen.fill()
  pen.stroke()
  pen.lineWidth = 1.6
  for (const line of [
    [
      [-3, -5],
      [-3, 5.5],
    ],
    [
      [-5, -5],
      [-5, -2],
      [-1, -2],
      [-1, -5],
    ],
    [
      [3.5, 5.5],
      [3.5, -5],
      [1.8, -1],
      [3.5, 0.5],
    ],
  ] as const) {
    open(pen, line)
    pen.stroke()
  }
}

/** A house on a point. */
function drawDoor(pen: Pen): void {
  pen.beginPath()
  pen.arc(0, -2, 9, Math.PI * 0.78, Math.PI * 0.22)
  pen.lineTo(0, 13)
  pen.closePath()
  pen.fill()
  pen.stroke()
  pen.fillStyle = pen.strokeStyle
  trace(pen, [
    [0, -7],
    [5, -2.5],
    [3.5, -2.5],
    [3.5, 2.5],
    [-3.5, 2.5],
    [-3.5, -2.5],
    [-5, -2.5],
  ])
  pen.fill()
}

function open(pen: Pen, points: readonly (readonly [number, number])[]): void {
  pen.beginPath()
  for (const [x, y] of points) pen.lineTo(x, y)
}

function trace(pen: Pen, points: readonly (readonly [number, number])[]): void {
  open(pen, points)
  pen.closePath()
}
