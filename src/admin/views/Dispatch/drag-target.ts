import type { MapHandle } from '../../../map/markers'

/** What is being dragged. */
export interface Lifted {
  kind: 'delivery' | 'driver'
  id: string
  name: string
}

/** What it would be dropped on, in a list or on the map. */
export interface Target {
  id: string
  /** Its row, where it was found in a list. */
  row?: HTMLElement
}

/** A delivery goes to a driver, a driver to a delivery. */
export const partnerOf = ({ kind }: Lifted): 'delivery' | 'driver' => (kind === 'delivery' ? 'driver' : 'delivery')

/** What lies under a point of the window. */
export function targetAt(lifted: Lifted, x: number, y: number, map: MapHandle | null): Target | undefined {
  const kind = partnerOf(lifted)
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>(`[data-drop="${kind}"]`)
  if (row?.dataset.id) return { id: row.dataset.id, row }
  const marker = map?.markerAt(x, y, kind === 'driver' ? 'driver' : 'door')
  return marker ? { id: marker.slice(marker.indexOf(':') + 1) } : undefined
}

/** The next row by key, from `from` on; the first at the beginning. */
export function nextTarget(lifted: Lifted, from: Target | undefined, step: 1 | -1): Target | undefined {
  const rows = [...document.querySelectorAll<HTMLElement>(`[data-drop="${partnerOf(lifted)}"]`)]
  const at = rows.findIndex(({ dataset }) => dataset.id === from?.id)
  const row = at < 0 ? rows[0] : rows[(at + step + rows.length) % rows.length]
  return row?.dataset.id ? { id: row.dataset.id, row } : undefined
}
