import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'

type Source = Readonly<Record<string, string | undefined>>

const flag = z.stringbool().default(false)
const secret = z.string().min(32, 'must have at least 32 characters')
const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// URL' }).optional()
/** `id:secret,id:secret`: the first seals, all of them open. */
const keyRing = z
  .string()
  .regex(
    /^[\w-]{1,32}:[^\s,:]{32,}(,[\w-]{1,32}:[^\s,:]{32,})*$/,
    'must be id:secret[,id:secret…], secrets of 32 characters or more',
  )
const instant = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time' }).transform((text) => new Date(text))

/** Every setting, by its name in the environment; `.env.example` says what each one is for. */
const shape = {
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  WAYBILL_ROLE: z.enum(['all', 'web', 'api', 'worker']).default('all'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  DATABASE_URL: postgresUrl,
  MIGRATION_DATABASE_URL: postgresUrl,
  WORKER_DATABASE_URL: postgresUrl,
  TEST_DATABASE_URL: postgresUrl,
  DATABASE_POOL: z.coerce.number().int().min(1).default(20),
  /** Passwords of the three roles in the embedded database; `scripts/prepare.ts` makes them up. */
  DATABASE_OWNER_PASSWORD: z.string().optional(),
  DATABASE_APP_PASSWORD: z.string().optional(),
  DATABASE_WORKER_PASSWORD: z.string().optional(),
  PAYLOAD_SECRET: secret.optional(),
  TOKEN_SECRET: secret.optional(),
  DATA_KEYS: keyRing.optional(),
  /** Authenticate and sign the compliance log. */
  LOG_KEYS: keyRing.optional(),
  LOG_SIGNING_KEYS: keyRing.optional(),
  CHECKPOINT_DIR: z.string().optional(),
  MAP_STYLE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  /** Who finds addresses; the gazetteer answers where neither does. */
  GMAPS_KEY: z.string().optional(),
  GMAPS_GEOCODE_URL: z.url().default('https://maps.googleapis.com'),
  GMAPS_PLACES_URL: z.url().default('https://places.googleapis.com'),
  YANDEX_KEY: z.string().optional(),
  YANDEX_GEOCODER_URL: z.url().default('https://geocode-maps.yandex.ru'),
  YANDEX_SUGGEST_URL: z.url().default('https://suggest-maps.yandex.ru'),
  /** Which of the two is asked first, where both have a key. */
  MAPS_PROVIDER: z.enum(['google', 'yandex']).default('google'),
  /** Who sends texts; without it a file takes them, and in production nobody. */
  TWILIO_ACCOUNT_SID: z.string().optional(),
  TWILIO_AUTH_TOKEN: z.string().optional(),
  TWILIO_FROM: z.string().optional(),
  TWILIO_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).default('https://api.twilio.com'),
  /** Who takes cards, and who takes money from phones; CamPay is asked first where both have a key. */
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_PUBLISHABLE_KEY: z.string().optional(),
  STRIPE_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).default('https://api.stripe.com'),
  CAMPAY_USERNAME: z.string().optional(),
  CAMPAY_PASSWORD: z.string().optional(),
  CAMPAY_WEBHOOK_KEY: z.string().optional(),
  CAMPAY_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).default('https://www.campay.net'),
  NOUPAY_KEY: z.string().optional(),
  NOUPAY_WEBHOOK_SECRET: z.string().optional(),
  NOUPAY_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  /** Who looks into the past of drivers; its key signs what it tells, too. */
  CHECKR_KEY: z.string().optional(),
  /** Who asks it to forget somebody: it wants an e-mail address. */
  CHECKR_CONTACT: z.email({ error: 'must be an e-mail address' }).optional(),
  CHECKR_PACKAGE: z.string().default('driver_pro'),
  CHECKR_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).default('https://api.checkr.com'),
  /** Who is told of what states trace; keys of people by the number of their licence, `*` for all others. */
  METRC_VENDOR_KEY: z.string().optional(),
  METRC_USER_KEYS: z
    .string()
    .regex(/^[^\s,:]+:[^\s,:]+(,[^\s,:]+:[^\s,:]+)*$/, 'must be licence:key[,licence:key…]')
    .optional(),
  METRC_URL: z
    .string()
    .regex(/^https?:/, 'must be an http(s) URL')
    .default('https://api-{state}.metrc.com'),
  /** Calls a second: of one facility, and of all together. */
  METRC_FACILITY_RATE: z.coerce.number().int().min(1).default(50),
  METRC_VENDOR_RATE: z.coerce.number().int().min(1).default(150),
  /** Who finds out who people are; Persona is asked where both are set up, and we look at papers ourselves where neither is. */
  PERSONA_KEY: z.string().optional(),
  PERSONA_TEMPLATE_ID: z.string().optional(),
  PERSONA_WEBHOOK_SECRET: z.string().optional(),
  PERSONA_VERSION: z.string().default('2025-12-08'),
  /** Whether a workflow of the account decides once an inquiry is completed. */
  PERSONA_WORKFLOW: z.stringbool().default(true),
  PERSONA_URL: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).default('https://api.withpersona.com'),
  JUMIO_CLIENT_ID: z.string().optional(),
  JUMIO_CLIENT_SECRET: z.string().optional(),
  JUMIO_CALLBACK_TOKEN: secret.optional(),
  JUMIO_USER_AGENT: z.string().default('Waybill Waybill/v1.0'),
  JUMIO_WORKFLOW_KEY: z.coerce.number().int().default(10_013),
  JUMIO_AUTH_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .default('https://auth.amer-1.jumio.ai'),
  JUMIO_ACCOUNT_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .default('https://account.amer-1.jumio.ai'),
  JUMIO_RETRIEVAL_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) URL' })
    .default('https://retrieval.amer-1.jumio.ai'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  WAYBILL_DEMO: flag,
  WAYBILL_TIME_FACTOR: z.coerce.number().min(1).default(1),
  WAYBILL_TIME_ORIGIN: instant.optional(),
  WAYBILL_TIME_ANCHOR: instant.optional(),
  DATA_DIR: z.string().default('.data'),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an http(s) URL' }).optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  S3_PATH_STYLE: flag,
  CLAMD_URL: z.url({ protocol: /^tcp$/, error: 'must be a tcp:// URL' }).optional(),
  WAYBILL_TRUST_LOOPBACK_CLIENT_IP: flag,
  /** Set by `next build` itself: it loads the configuration and needs neither secrets nor a database. */
  NEXT_PHASE: z.string().optional(),
}

export const ENV_KEYS = Object.keys(shape) as (keyof typeof shape)[]

const schema = z.object(shape).transform((values) => {
  // Outside production a missing secret is made up: sessions end with the process, and nothing guessable ever signs a token.
  const TOKEN_SECRET = values.TOKEN_SECRET ?? randomBytes(48).toString('base64url')
  return {
    ...values,
    // Demo accounts have published passwords: a demo is open to other machines only when HOST says so.
    HOST: values.HOST ?? (values.NODE_ENV === 'production' && !values.WAYBILL_DEMO ? '0.0.0.0' : '127.0.0.1'),
    PUBLIC_URL: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    PAYLOAD_SECRET: values.PAYLOAD_SECRET ?? randomBytes(48).toString('base64url'),
    TOKEN_SECRET,
    DATA_KEYS: values.DATA_KEYS ?? `made-up:${randomBytes(48).toString('base64url')}`,
    // The same in all processes that share a token's secret: what one wrote, another one seals.
    LOG_KEYS: values.LOG_KEYS ?? madeOf(TOKEN_SECRET, 'log'),
    LOG_SIGNING_KEYS: values.LOG_SIGNING_KEYS ?? madeOf(TOKEN_SECRET, 'log signing'),
  }
})

/** A key ring of one, named by what it is made of: another secret makes another key, and not one of the same name. */
function madeOf(secret: string, purpose: string): string {
  const hash = createHash('sha256').update(`${purpose}:${secret}`).digest('base64url')
  return `made-up-${hash.slice(0, 8)}:${hash.slice(8)}`
}

export type Env = z.output<typeof schema>

/** Parses the environment. @throws Error listing every problem at once, in words for whoever starts the server. */
export function readEnv(source: Source): Env {
  // `KEY=` in an .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()))
  const parsed = schema.safeParse(given)
  const problems = [
    ...(parsed.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`),
    ...(isRealProduction(given) ? productionProblems(given) : []),
  ]
  if (given.WAYBILL_TIME_ORIGIN && !given.WAYBILL_TIME_ANCHOR)
    problems.push('WAYBILL_TIME_ORIGIN needs WAYBILL_TIME_ANCHOR.')
  if (given.WAYBILL_TIME_ANCHOR && !given.WAYBILL_TIME_ORIGIN)
    problems.push('WAYBILL_TIME_ANCHOR needs WAYBILL_TIME_ORIGIN.')
  problems.push(...halfSet(given))
  if (!parsed.success || problems.length > 0) {
    throw new Error(
      `The environment is not fit to start with:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    )
  }
  return parsed.data
}

/** What turns a provider on, and what it cannot do without. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
  S3_BUCKET: ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
  TWILIO_ACCOUNT_SID: ['TWILIO_AUTH_TOKEN', 'TWILIO_FROM'],
  STRIPE_SECRET_KEY: ['STRIPE_WEBHOOK_SECRET', 'STRIPE_PUBLISHABLE_KEY'],
  CAMPAY_USERNAME: ['CAMPAY_PASSWORD', 'CAMPAY_WEBHOOK_KEY'],
  NOUPAY_KEY: ['NOUPAY_WEBHOOK_SECRET', 'NOUPAY_URL'],
  METRC_VENDOR_KEY: ['METRC_USER_KEYS'],
  CHECKR_KEY: ['CHECKR_CONTACT'],
  PERSONA_KEY: ['PERSONA_TEMPLATE_ID', 'PERSONA_WEBHOOK_SECRET'],
  JUMIO_CLIENT_ID: ['JUMIO_CLIENT_SECRET', 'JUMIO_CALLBACK_TOKEN'],
}

function halfSet(given: Source): string[] {
  return Object.entries(NEEDS).flatMap(([key, needs]) =>
    given[key] && needs.some((need) => !given[need]) ? [`${key} needs ${needs.join(' and ')}.`] : [],
  )
}

let current: Env | undefined

/** The settings of this process, parsed at the first call: importing this file is safe anywhere, builds included. */
export function env(): Env {
  current ??= readEnv(process.env)
  return current
}

/** From here on this process works as the owner of the schema: for migrations alone. Comes before the configuration is loaded. */
export function actAsOwner(): Env {
  const settings = env()
  current = { ...settings, DATABASE_URL: settings.MIGRATION_DATABASE_URL ?? settings.DATABASE_URL }
  return current
}

/** What a child process inherits, with changes; undefined takes a key away. */
export function childEnv(changes: Source = {}): NodeJS.ProcessEnv {
  return { ...process.env, ...changes }
}

function isRealProduction(given: Source): boolean {
  const demo = flag.safeParse(given.WAYBILL_DEMO).data === true
  return given.NODE_ENV === 'production' && !demo && given.NEXT_PHASE !== 'phase-production-build'
}

function productionProblems(given: Source): string[] {
  const problems: string[] = []
  for (const key of ['PAYLOAD_SECRET', 'TOKEN_SECRET']) {
    const value = given[key]
    if (!value)
      problems.push(`${key} is missing: set it to a random text of 32 characters or more (openssl rand -base64 48).`)
    else if (isPlaceholder(value)) problems.push(`${key} looks like a placeholder: set it to a random text.`)
  }
  // A made-up one would be forgotten with the process, and what it sealed lost.
  for (const key of ['DATA_KEYS', 'LOG_KEYS', 'LOG_SIGNING_KEYS']) {
    const value = given[key]
    if (!value)
      problems.push(`${key} is missing: set it to an id and a random text, such as k1:… (openssl rand -base64 48).`)
    else if (isPlaceholder(value)) problems.push(`${key} looks like a placeholder: set it to a random text.`)
  }
  if (given.TOKEN_SECRET && given.TOKEN_SECRET === given.PAYLOAD_SECRET) {
    problems.push('TOKEN_SECRET equals PAYLOAD_SECRET: who learns one must not have the other.')
  }
  for (const key of ['DATABASE_URL', 'WORKER_DATABASE_URL']) {
    if (!given[key]) problems.push(`${key} is missing: the embedded database is for development and demos.`)
  }
  if (given.WAYBILL_TIME_FACTOR && Number(given.WAYBILL_TIME_FACTOR) !== 1) {
    problems.push('WAYBILL_TIME_FACTOR must be 1: virtual time is for demos and tests.')
  }
  if (given.WAYBILL_TIME_ORIGIN)
    problems.push('WAYBILL_TIME_ORIGIN must not be set: virtual time is for demos and tests.')
  return problems
}

/** Words people leave in, or a text with hardly any different characters. */
function isPlaceholder(value: string): boolean {
  return /change.?me|placeholder|example|your[-_ ]|default|secret|password/i.test(value) || new Set(value).size < 10
}
