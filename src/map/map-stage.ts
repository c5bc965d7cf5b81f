import maplibre, { type Map as MapLibre } from 'maplibre-gl/dist/maplibre-gl-csp'
import type { Place } from '../domain/city-map/draw-city'
import type { Position } from '../domain/geo/position'
import { addAreaLayers, cornerAt, showAreas } from './area-layers'
import { Glide } from './glide'
import type { LivePosition, LivePositions } from './live-positions'
import type { MapArea, MapCorner } from './map-areas'
import { MarkerCanvas, type Spot } from './marker-canvas'
import type { MapHandle, MapMarker, MapRoute } from './markers'
import { namePlaces } from './place-names'
import { addRouteLayers, showRoutes } from './route-layers'
import type { MapWords } from './words'

/** The package's own worker, which the server sends from our origin (`src/server/map-worker.ts`). */
const WORKER_URL = `/map/worker.js?v=${maplibre.getVersion()}`

/** A few markers glide smoothly; a crowd is drawn a few times a second, so that the page stays quick. */
const CROWD = 80
const GAP_MS = { few: 40, crowd: 200 }
const EDGE_PIXELS = 56
const NEAREST_ZOOM = 15

export interface Scene {
  markers: readonly MapMarker[]
  routes: readonly MapRoute[]
  areas?: readonly MapArea[]
  corners?: readonly MapCorner[]
  selectedId?: string
  /** Newer positions than those of the markers. */
  live?: LivePositions
}

interface StageOptions {
  container: HTMLElement
  market: string
  theme: 'light' | 'dark'
  locale: 'en' | 'fr'
  words: MapWords
  /** Asks for two fingers or Ctrl, so that a page can be scrolled past the map. */
  cooperative: boolean
  onSelect(id: string): void
  onHover(id: string | undefined): void
  /** A place of the map that is no marker and no corner. */
  onPoint(position: Position): void
  onCorner(id: string): void
  /** Something moved on the screen: the view or a marker. */
  onMove(): void
  onProblem(): void
}

/** The map library behind a small door: what is shown goes in as a scene, what people do comes out. Throws where there is no WebGL. */
export class MapStage implements MapHandle {
  readonly #map: MapLibre
  readonly #options: StageOptions
  readonly #glide = new Glide()
  readonly #canvas: MarkerCanvas
  #scene: Scene = { markers: [], routes: [] }
  #spots: readonly Spot[] = []
  #styled = false
  #frame = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #drawnAt = 0
  #unsubscribe = () => {}
  #removeNames = () => {}

  constructor(options: StageOptions) {
    this.#options = options
    const { container, words } = options
    maplibre.setWorkerUrl(WORKER_URL)
    this.#map = new maplibre.Map({
      container,
      style: styleUrl(options.market, options.theme),
      attributionControl: { compact: true },
      cooperativeGestures: options.cooperative,
      dragRotate: false,
      pitchWithRotate: false,
      maxZoom: 18,
      minZoom: 8,
      locale: {
        'Map.Title': words.map,
        'NavigationControl.ZoomIn': words.zoomIn,
        'NavigationControl.ZoomOut': words.zoomOut,
        'CooperativeGesturesHandler.WindowsHelpText': words.ctrlScroll,
        'CooperativeGesturesHandler.MacHelpText': words.cmdScroll,
        'CooperativeGesturesHandler.MobileHelpText': words.twoFingers,
      },
    })
    // Until its streets are drawn the first time.
    container.ariaBusy = 'true'
    this.#map.once('idle', () => {
      container.ariaBusy = 'false'
    })
    this.#map.touchZoomRotate.disableRotation()
    this.#map.keyboard.disableRotation()
    this.#map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right')
    this.#canvas = new MarkerCanvas(this.#map.getCanvasContainer())
    this.#listen()
  }

  /** What is on the map from now on, or a place to move the view to. */
  show(what: Scene | Position): void {
    if ('lat' in what) {
      this.#map.easeTo({ center: [what.lng, what.lat], zoom: Math.max(this.#map.getZoom(), 14) })
      return
    }
    const before = this.#scene
    this.#scene = what
    if (what.live !== before.live) {
      this.#unsubscribe()
      this.#unsubscribe = what.live?.subscribe(() => this.#redraw()) ?? (() => {})
    }
    this.#glide.keep(new Set(what.markers.map(({ id }) => id)))
    if (this.#styled && what.routes !== before.routes) showRoutes(this.#map, what.routes)
    if (this.#styled && (what.areas !== before.areas || what.corners !== before.corners)) this.#showAreas()
    this.#redraw()
  }

  /** The place in the middle of what is seen. */
  middle(): Position {
    const { lat, lng } = this.#map.getCenter().wrap()
    return { lat, lng }
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#styled = false
    this.#canvas.forgetIcons()
    this.#map.setStyle(styleUrl(this.#options.market, theme), { diff: false })
    this.#redraw()
  }

  /** Chooses the view so that all of these are in it. */
  fit(points: readonly Position[]): void {
    const [first] = points
    if (!first) return
    const bounds = new maplibre.LngLatBounds([first.lng, first.lat], [first.lng, first.lat])
    for (const { lat, lng } of points) bounds.extend([lng, lat])
    this.#map.fitBounds(bounds, { padding: EDGE_PIXELS, maxZoom: NEAREST_ZOOM, animate: false })
  }

  markerAt(clientX: number, clientY: number, kind?: MapMarker['kind']): string | undefined {
    const { left, top, width, height } = this.#map.getContainer().getBoundingClientRect()
    const [x, y] = [clientX - left, clientY - top]
    return x < 0 || y < 0 || x > width || y > height ? undefined : this.#canvas.at(x, y, kind)
  }

  /** All markers with their places on the screen. */
  spots(): readonly Spot[] {
    return this.#spots
  }

  /** The markers in view with their places on the screen, those in the middle first. */
  inView(most: number): readonly Spot[] {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    const far = ({ x, y }: Spot) => Math.hypot(x - width / 2, y - height / 2)
    return this.#spots
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
      .sort((a, b) => far(a) - far(b))
      .slice(0, most)
  }

  remove(): void {
    cancelAnimationFrame(this.#frame)
    clearTimeout(this.#timer)
    this.#unsubscribe()
    this.#removeNames()
    this.#map.remove()
  }

  #listen(): void {
    const map = this.#map
    const { onSelect, onHover, onPoint, onCorner, onProblem, locale } = this.#options
    map.on('style.load', () => {
      addAreaLayers(map)
      addRouteLayers(map)
      this.#styled = true
      this.#removeNames()
      const { 'waybill:places': places = [] } = (map.getStyle().metadata ?? {}) as { 'waybill:places'?: Place[] }
      this.#removeNames = namePlaces(map, places, locale)
      showRoutes(map, this.#scene.routes)
      this.#showAreas()
    })
    map.on('error', ({ error }) => {
      console.warn('the map:', error)
      if (!this.#styled) onProblem()
    })
    // In the frame in which the map itself moves, so that nothing swims on it.
    map.on('move', () => this.#draw())
    map.on('resize', () => this.#draw())
    map.on('click', ({ point, lngLat }) => {
      const id = this.#canvas.at(point.x, point.y)
      if (id) return onSelect(id)
      const corner = cornerAt(map, point)
      if (corner) return onCorner(corner)
      const { lat, lng } = lngLat.wrap()
      onPoint({ lat, lng })
    })
    map.on('mousemove', ({ point }) => {
      const id = this.#canvas.at(point.x, point.y)
      map.getCanvas().style.cursor = id ? 'pointer' : ''
      onHover(id)
    })
    map.on('mouseout', () => onHover(undefined))
  }

  #showAreas(): void {
    const { areas = [], corners = [] } = this.#scene
    showAreas(this.#map, areas, corners)
  }

  /** Draws soon, together with whatever else moves until then. */
  #redraw(): void {
    if (this.#frame || this.#timer) return
    const draw = () => {
      this.#timer = undefined
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0
        this.#draw()
      })
    }
    const gap = this.#scene.markers.length > CROWD ? GAP_MS.crowd : GAP_MS.few
    const left = this.#drawnAt + gap - performance.now()
    if (left > 0) this.#timer = setTimeout(draw, left)
    else draw()
  }

  #draw(): void {
    const now = performance.now()
    this.#drawnAt = now
    const { markers, selectedId } = this.#scene
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches
    this.#spots = markers.map((marker) => {
      const { lat, lng, heading } = this.#placeOf(marker, now, still)
      const { x, y } = this.#map.project([lng, lat])
      return { marker, x, y, heading }
    })
    this.#canvas.draw(this.#spots, selectedId, this.#map.getZoom())
    this.#options.onMove()
    if (!still && this.#glide.moving(now)) this.#redraw()
  }

  #placeOf(marker: MapMarker, now: number, still: boolean): LivePosition {
    const place = this.#scene.live?.get(marker.id) ?? marker
    return marker.kind === 'driver' && !still ? this.#glide.at(marker.id, place, now) : place
  }
}

function styleUrl(market: string, theme: 'light' | 'dark'): string {
  return new URL(`/api/maps/style?${new URLSearchParams({ market, theme })}`, location.href).href
}
