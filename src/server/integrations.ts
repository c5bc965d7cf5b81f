import type { Outcomes } from '../adapters/outcomes'
import type { Env } from '../env'
import type { Integration, IntegrationPort } from '../ports/integrations'
import { geocodersOf } from './geocoding'
import { identityIn } from './identity'
import { chooseMessaging } from './messaging'
import { paymentsIn } from './payment-integrations'

type Told = Omit<Integration, 'last' | 'port'>

/** Every provider that this process could use, those that serve first; how each last fared is read when it is asked. */
export function listIntegrations(settings: Env, outcomes: Outcomes): () => Integration[] {
  const told = Object.entries(providersOf(settings)).flatMap(([port, providers]) =>
    providers.map((provider) => ({ ...provider, port: port as IntegrationPort })),
  )
  return () => told.map((provider) => ({ ...provider, last: outcomes.of(provider.adapter) }))
}

function providersOf(settings: Env): Record<IntegrationPort, readonly Told[]> {
  return {
    ...paymentsIn(settings),
    background_checks: [checksIn(settings)],
    identity: identityIn(settings),
    track_and_trace: [tracesIn(settings)],
    texts: [textsIn(settings)],
    geocoding: geocodersIn(settings),
    maps: [drawnMaps(settings)],
    storage: [storageIn(settings)],
    scanner: [scannerIn(settings)],
    checkpoints: checkpointsIn(settings),
  }
}

const OWN = { host: null, key: null, standIn: false, setting: null } as const

function geocodersIn(settings: Env): Told[] {
  const serving: readonly string[] = geocodersOf(settings)
  const providers = [
    { adapter: 'google', url: settings.GMAPS_GEOCODE_URL, home: 'googleapis.com', setting: 'GMAPS_KEY' },
    { adapter: 'yandex', url: settings.YANDEX_GEOCODER_URL, home: 'yandex.ru', setting: 'YANDEX_KEY' },
  ].map(({ adapter, url, home, setting }): Told => {
    const place = serving.indexOf(adapter)
    const { host, hostname } = new URL(url)
    const serves = place < 0 ? 'off' : place === 0 ? 'first' : 'next'
    return { adapter, serves, host, key: place >= 0, standIn: !hostname.endsWith(`.${home}`), setting }
  })
  const order = { first: 0, next: 1, off: 3 }
  const last: Told = { adapter: 'gazetteer', serves: serving.length > 0 ? 'next' : 'first', ...OWN }
  const on = providers.filter(({ serves }) => serves !== 'off').sort((a, b) => order[a.serves] - order[b.serves])
  return [...on, last, ...providers.filter(({ serves }) => serves === 'off')]
}

function textsIn(settings: Env): Told {
  const { TWILIO_ACCOUNT_SID, TWILIO_URL } = settings
  const setting = 'TWILIO_ACCOUNT_SID'
  const { name } = chooseMessaging(settings)
  if (!TWILIO_ACCOUNT_SID) return { ...OWN, adapter: name, serves: name === 'none' ? 'off' : 'first', setting }
  const { host, hostname } = new URL(TWILIO_URL)
  return { adapter: name, serves: 'first', host, key: true, standIn: !hostname.endsWith('.twilio.com'), setting }
}

function checksIn({ CHECKR_KEY, CHECKR_URL }: Env): Told {
  const setting = 'CHECKR_KEY'
  const { host, hostname } = new URL(CHECKR_URL)
  const standIn = !hostname.endsWith('.checkr.com')
  return { adapter: 'checkr', serves: CHECKR_KEY ? 'first' : 'off', host, key: Boolean(CHECKR_KEY), standIn, setting }
}

function tracesIn({ METRC_VENDOR_KEY, METRC_URL }: Env): Told {
  const { host, hostname } = new URL(METRC_URL.replace('{state}', 'xx'))
  const key = Boolean(METRC_VENDOR_KEY)
  const standIn = !hostname.endsWith('.metrc.com')
  return { adapter: 'metrc', serves: key ? 'first' : 'off', host, key, standIn, setting: 'METRC_VENDOR_KEY' }
}

function drawnMaps({ MAP_STYLE_URL }: Env): Told {
  if (!MAP_STYLE_URL) return { ...OWN, adapter: 'drawn-map', serves: 'first', setting: 'MAP_STYLE_URL' }
  const { host } = new URL(MAP_STYLE_URL)
  return { ...OWN, adapter: 'map-style', serves: 'first', host, setting: 'MAP_STYLE_URL' }
}

function storageIn({ S3_BUCKET, S3_ENDPOINT, S3_REGION }: Env): Told {
  if (!S3_BUCKET) return { ...OWN, adapter: 'local-disk', serves: 'first', setting: 'S3_BUCKET' }
  const { host, hostname } = new URL(S3_ENDPOINT ?? `https://s3.${S3_REGION}.amazonaws.com`)
  const standIn = !hostname.endsWith('.amazonaws.com')
  return { adapter: 's3', serves: 'first', host, key: true, standIn, setting: 'S3_BUCKET' }
}

function scannerIn({ CLAMD_URL }: Env): Told {
  const host = CLAMD_URL ? new URL(CLAMD_URL).host : null
  return { ...OWN, adapter: 'clamd', serves: CLAMD_URL ? 'first' : 'off', host, setting: 'CLAMD_URL' }
}

function checkpointsIn(settings: Env): Told[] {
  const setting = 'CHECKPOINT_DIR'
  const { CHECKPOINT_DIR } = settings
  const directory: Told = { ...OWN, adapter: 'directory', serves: CHECKPOINT_DIR ? 'first' : 'off', setting }
  if (CHECKPOINT_DIR) return [directory]
  const { host, standIn } = storageIn(settings)
  return [{ ...OWN, adapter: 'file-storage', serves: 'first', host, standIn }, directory]
}
