import { WaybillError } from '../../domain/errors'
import type { App } from '../app'

/** @throws WaybillError `file_infected`, or `unavailable` where the scanner cannot tell */
export async function assertClean({ scanner }: App, bytes: Uint8Array): Promise<void> {
  const verdict = await scanner.scan(new Blob([new Uint8Array(bytes)]).stream())
  if (verdict === 'infected') throw new WaybillError('file_infected')
}
