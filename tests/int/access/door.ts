import type { CallOptions } from '../../factories/api'
import type { Town } from '../../factories/town'
import type { RoleName } from './matrix'

/** A call of somebody's own things, which nobody with the role may be refused. */
export interface Knock {
  path: string
  options?: CallOptions
}

export interface Door {
  /** From `api.md`, by hand. */
  roles: readonly RoleName[]
  /** Absent where the call needs nothing but its path. */
  own?(town: Town, role: RoleName): Promise<Knock>
}

export const fixed =
  (path: string, body?: object | ((town: Town, role: RoleName) => object)): Door['own'] =>
  async (town, role) => ({ path, options: { body: typeof body === 'function' ? body(town, role) : body } })
