import { drawIcon, iconOf } from './marker-icons'
import type { MapMarker } from './markers'

/** A marker and where on the screen it is. */
export interface Spot {
  marker: MapMarker
  x: number
  y: number
  heading?: number | null
}

const HALO_PIXELS = 17
/** A finger is no needle. */
const TOUCH_PIXELS = 14
/** From afar markers are smaller, so that a city full of them can still be read. */
const FAR = { zoom: 10, scale: 0.6 }
const NEAR = { zoom: 14, scale: 1 }

/** Restaurants lie lowest, drivers above doors; what is in trouble or chosen on top. */
const RANK: Record<MapMarker['kind'], number> = { restaurant: 0, door: 1, driver: 2 }

/**
 * Draws markers on a plain canvas above the map. The map below is drawn with WebGL, where each new frame means the whole city again: five
 * hundred drivers who move cost next to nothing here, and would make a machine without a graphics card stand still there.
 */
export class MarkerCanvas {
  readonly #canvas = document.createElement('canvas')
  readonly #icons = new Map<string, HTMLCanvasElement | undefined>()
  #spots: readonly Spot[] = []

  constructor(parent: HTMLElement) {
    this.#canvas.className = 'wb-map__moving'
    parent.append(this.#canvas)
  }

  /** Other colours: icons are drawn anew. */
  forgetIcons(): void {
    this.#icons.clear()
  }

  draw(spots: readonly Spot[], selectedId: string | undefined, zoom: number): void {
    this.#spots = spots.toSorted((a, b) => rankOf(a, selectedId) - rankOf(b, selectedId))
    const pen = this.#wipe()
    if (!pen) return
    const scale = scaleAt(zoom)
    for (const { marker, x, y, heading } of this.#spots) {
      const icon = this.#icon(iconOf({ ...marker, heading }))
      if (!icon) continue
      if (marker.id === selectedId) halo(pen, x, y)
      const ratio = devicePixelRatio
      const turn = marker.kind === 'driver' && typeof heading === 'number' ? (heading * Math.PI) / 180 : 0
      const [cos, sin] = [Math.cos(turn) * scale * ratio, Math.sin(turn) * scale * ratio]
      pen.setTransform(cos, sin, -sin, cos, x * ratio, y * ratio)
      const size = icon.width / ICON_RATIO
      pen.drawImage(icon, -size / 2, -size / 2, size, size)
    }
  }

  /** The uppermost marker at a point. */
  at(x: number, y: number, kind?: MapMarker['kind']): string | undefined {
    const found = this.#spots.findLast(
      (spot) => Math.hypot(spot.x - x, spot.y - y) <= TOUCH_PIXELS && (!kind || spot.marker.kind === kind),
    )
    return found?.marker.id
  }

  #icon(name: string): HTMLCanvasElement | undefined {
    if (!this.#icons.has(name)) this.#icons.set(name, drawIcon(name, ICON_RATIO))
    return this.#icons.get(name)
  }

  /** An empty canvas of the right size. */
  #wipe(): CanvasRenderingContext2D | null {
    const canvas = this.#canvas
    const { clientWidth, clientHeight } = canvas
    const [width, height] = [clientWidth * devicePixelRatio, clientHeight * devicePixelRatio].map(Math.round)
    const pen = canvas.getContext('2d')
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width ?? 0
      canvas.height = height ?? 0
    } else {
      pen?.setTransform(1, 0, 0, 1, 0, 0)
      pen?.clearRect(0, 0, canvas.width, canvas.height)
    }
    return pen
  }
}

/** Icons are drawn twice as large as shown, for fine screens. */
const ICON_RATIO = 2

function rankOf({ marker }: Spot, selectedId: string | undefined): number {
  return RANK[marker.kind] + (marker.tone === 'bad' ? 3 : 0) + (marker.id === selectedId ? 6 : 0)
}

function scaleAt(zoom: number): number {
  const share = Math.min(1, Math.max(0, (zoom - FAR.zoom) / (NEAR.zoom - FAR.zoom)))
  return FAR.scale + share * (NEAR.scale - FAR.scale)
}

function halo(pen: CanvasRenderingContext2D, x: number, y: number): void {
  const accent = getComputedStyle(document.documentElement).getPropertyValue('--wb-accent').trim() || '#0f6b5c'
  pen.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0)
  pen.beginPath()
  pen.arc(x, y, HALO_PIXELS, 0, 2 * Math.PI)
  pen.fillStyle = pen.strokeStyle = accent
  pen.globalAlpha = 0.22
  pen.fill()
  pen.globalAlpha = 1
  pen.lineWidth = 2
  pen.stroke()
}
