import maplibre, { type Map as MapLibre } from 'maplibre-gl/dist/maplibre-gl-csp'
import type { Place } from '../domain/city-map/draw-city'
import type { Position } from '../domain/geo/position'
import { Glide } from './glide'
import type { LivePosition, LivePositions } from './live-positions'
import { drawIcon } from './marker-icons'
import { addLayers, MARKER_LAYER, showMarkers, showRoutes } from './marker-layers'
import type { MapHandle, MapMarker, MapRoute } from './markers'
import { namePlaces } from './place-names'
import type { MapWords } from './words'

/** The package's own worker, which the server sends from our origin (`src/server/map-worker.ts`). */
const WORKER_URL = `/map/worker.js?v=${maplibre.getVersion()}`

/** Up to so many markers glide from place to place; more are drawn anew a few times a second, so that the page stays quick. */
const MOST_GLIDING = 80
const GAP_MS = { few: 40, many: 250 }
/** A finger is no needle. */
const TOUCH_PIXELS = 10
const EDGE_PIXELS = 56
const NEAREST_ZOOM = 15

export interface Scene {
  markers: readonly MapMarker[]
  routes: readonly MapRoute[]
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
  /** Something moved on the screen: the view or a marker. */
  onMove(): void
  onProblem(): void
}

/** The map library behind a small door: what is shown goes in as a scene, what people do comes out. Throws where there is no WebGL. */
export class MapStage implements MapHandle {
  readonly #map: MapLibre
  readonly #options: StageOptions
  readonly #glide = new Glide()
  #scene: Scene = { markers: [], routes: [] }
  #ready = false
  #frame = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #drawnAt = 0
  #unsubscribe = () => {}
  #removeNames = () => {}

  constructor(options: StageOptions) {
    this.#options = options
    const { words } = options
    maplibre.setWorkerUrl(WORKER_URL)
    this.#map = new maplibre.Map({
      container: options.container,
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
    this.#map.touchZoomRotate.disableRotation()
    this.#map.addControl(new maplibre.NavigationControl({ showCompass: false }), 'top-right')
    this.#listen()
  }

  /** What is on the map from now on. */
  show(scene: Scene | Position): void {
    if ('lat' in scene) {
      this.#map.easeTo({ center: [scene.lng, scene.lat], zoom: Math.max(this.#map.getZoom(), 14) })
      return
    }
    const before = this.#scene
    this.#scene = scene
    if (scene.live !== before.live) {
      this.#unsubscribe()
      this.#unsubscribe = scene.live?.subscribe(() => this.#redraw()) ?? (() => {})
    }
    this.#glide.keep(new Set(scene.markers.map(({ id }) => id)))
    if (this.#ready && scene.routes !== before.routes) showRoutes(this.#map, scene.routes)
    this.#redraw()
  }

  setTheme(theme: 'light' | 'dark'): void {
    this.#ready = false
    this.#map.setStyle(styleUrl(this.#options.market, theme), { diff: false })
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
    const box = this.#map.getContainer().getBoundingClientRect()
    const [x, y] = [clientX - box.left, clientY - box.top]
    if (!this.#ready || x < 0 || y < 0 || x > box.width || y > box.height) return undefined
    return this.#hit(x, y, kind)
  }

  /** The markers in view with their places on the screen, those in the middle first. */
  inView(most: number): { marker: MapMarker; x: number; y: number }[] {
    const { clientWidth: width, clientHeight: height } = this.#map.getContainer()
    return this.#scene.markers
      .map((marker) => ({ marker, ...this.project(marker) }))
      .filter(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height)
      .sort((a, b) => Math.hypot(a.x - width / 2, a.y - height / 2) - Math.hypot(b.x - width / 2, b.y - height / 2))
      .slice(0, most)
  }

  /** Where on the screen a marker is now. */
  project(marker: MapMarker): { x: number; y: number } {
    const { lat, lng } = this.#placeOf(marker, performance.now())
    const { x, y } = this.#map.project([lng, lat])
    return { x, y }
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
    const { onSelect, onHover, onMove, onProblem, locale } = this.#options
    map.on('style.load', () => {
      addLayers(map)
      this.#ready = true
      this.#removeNames()
      const { 'waybill:places': places = [] } = (map.getStyle().metadata ?? {}) as { 'waybill:places'?: Place[] }
      this.#removeNames = namePlaces(map, places, locale)
      showRoutes(map, this.#scene.routes)
      this.#draw()
    })
    map.on('styleimagemissing', ({ id }: { id: string }) => {
      const icon = map.hasImage(id) ? undefined : drawIcon(id)
      if (icon) map.addImage(id, icon.data, { pixelRatio: icon.pixelRatio })
    })
    map.on('error', ({ error }) => {
      console.warn('the map:', error)
      if (!this.#ready) onProblem()
    })
    map.on('move', onMove)
    map.on('click', ({ point }) => {
      const id = this.#ready ? this.#hit(point.x, point.y) : undefined
      if (id) onSelect(id)
    })
    map.on('mousemove', ({ point }) => {
      const id = this.#ready ? this.#hit(point.x, point.y) : undefined
      map.getCanvas().style.cursor = id ? 'pointer' : ''
      onHover(id)
    })
    map.on('mouseout', () => onHover(undefined))
  }

  #hit(x: number, y: number, kind?: MapMarker['kind']): string | undefined {
    const found = this.#map.queryRenderedFeatures(
      [
        [x - TOUCH_PIXELS, y - TOUCH_PIXELS],
        [x + TOUCH_PIXELS, y + TOUCH_PIXELS],
      ],
      { layers: [MARKER_LAYER], ...(kind && { filter: ['==', ['get', 'kind'], kind] }) },
    )
    return found[0]?.properties.id as string | undefined
  }

  /** Draws soon, together with whatever else moves until then. */
  #redraw(): void {
    if (this.#frame || this.#timer) return
    const gap = this.#scene.markers.length > MOST_GLIDING ? GAP_MS.many : GAP_MS.few
    const draw = () => {
      this.#timer = undefined
      this.#frame = requestAnimationFrame(() => {
        this.#frame = 0
        this.#draw()
      })
    }
    const left = this.#drawnAt + gap - performance.now()
    if (left > 0) this.#timer = setTimeout(draw, left)
    else draw()
  }

  #draw(): void {
    if (!this.#ready) return
    const now = performance.now()
    this.#drawnAt = now
    const { markers, selectedId } = this.#scene
    showMarkers(this.#map, markers, (marker) => this.#placeOf(marker, now), selectedId)
    this.#options.onMove()
    if (this.#glides() && this.#glide.moving(now)) this.#redraw()
  }

  #placeOf(marker: MapMarker, now: number): LivePosition {
    const place = this.#scene.live?.get(marker.id) ?? marker
    return marker.kind === 'driver' && this.#glides() ? this.#glide.at(marker.id, place, now) : place
  }

  #glides(): boolean {
    return this.#scene.markers.length <= MOST_GLIDING && !matchMedia('(prefers-reduced-motion: reduce)').matches
  }
}

function styleUrl(market: string, theme: 'light' | 'dark'): string {
  return new URL(`/api/maps/style?${new URLSearchParams({ market, theme })}`, location.href).href
}
