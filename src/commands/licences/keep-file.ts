import type { Call } from '../context'
import { keepDocument } from '../documents/keep-document'

/** Keeps the scan of a licence as a private file of its holder. @throws what keeping a private file throws */
export async function keepLicenceFile(
  call: Call,
  file: { restaurantId: string | null; name: string; bytes: Uint8Array },
): Promise<string> {
  const { id } = await keepDocument(call, { purpose: 'licence', personId: null, shown: false, ...file })
  return id
}
