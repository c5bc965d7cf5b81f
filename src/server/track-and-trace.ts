import { metrc } from '../adapters/track-and-trace/metrc'
import type { Env } from '../env'
import type { Pace } from '../ports/pace'
import type { TrackAndTrace } from '../ports/track-and-trace'

const TIMEOUT_MS = 15_000

export function chooseTrackAndTrace(settings: Env, pace: Pace): TrackAndTrace | null {
  const { METRC_VENDOR_KEY, METRC_USER_KEYS, METRC_URL, METRC_FACILITY_RATE, METRC_VENDOR_RATE } = settings
  if (!METRC_VENDOR_KEY) return null
  return metrc(
    {
      url: METRC_URL,
      vendorKey: METRC_VENDOR_KEY,
      userKeys: keysOf(METRC_USER_KEYS ?? ''),
      rates: { facility: METRC_FACILITY_RATE, vendor: METRC_VENDOR_RATE },
      timeoutMs: TIMEOUT_MS,
    },
    pace,
  )
}

/** `licence:key,licence:key`; the licence `*` stands for all others. */
function keysOf(list: string): Record<string, string> {
  return Object.fromEntries(
    list.split(',').map((pair) => {
      const at = pair.indexOf(':')
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    }),
  )
}
