import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ENV_KEYS, readEnv } from './env'

const production = {
  NODE_ENV: 'production',
  PAYLOAD_SECRET: 'q8Zt1vNw4Yb7Ke0Rj3Ms6Ph9Ld2Xf5Gc8Ua',
  TOKEN_SECRET: 'Hn4Vd7Bk0Qw3Ez6Tx9Cy2Rm5Jp8Lf1Sg4Oa',
  DATA_KEYS: 'k1:Zc3Vn8Mb1Xq6Lw9Kj2Hf5Gd4Ps7Oa0Iu3Yt',
  LOG_KEYS: 'k1:Rw5Tz9Yb2Nc7Mv4Kx1Lq8Js3Hd6Gf0Pa7Uo',
  LOG_SIGNING_KEYS: 'k1:Ue6Io1Pa4Sd9Fg2Hj7Kl5Zx3Cv8Bn0Mq6Wr',
  DATABASE_URL: 'postgres://waybill_app:pw@db:5432/waybill',
  WORKER_DATABASE_URL: 'postgres://waybill_worker:pw@db:5432/waybill',
}

describe('in development', () => {
  it('starts from nothing, on loopback', () => {
    expect(readEnv({})).toMatchObject({
      NODE_ENV: 'development',
      WAYBILL_ROLE: 'all',
      PORT: 3000,
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost:3000',
      DATABASE_POOL: 20,
      DATA_DIR: '.data',
      WAYBILL_DEMO: false,
      WAYBILL_TIME_FACTOR: 1,
    })
  })

  it('makes up secrets that nobody can guess', () => {
    const [first, second] = [readEnv({}), readEnv({})]
    expect(first.PAYLOAD_SECRET.length).toBeGreaterThanOrEqual(32)
    expect(first.PAYLOAD_SECRET).not.toBe(second.PAYLOAD_SECRET)
    expect(first.TOKEN_SECRET).not.toBe(first.PAYLOAD_SECRET)
  })

  it('takes an empty value for an absent one', () => {
    const { PORT, DATABASE_URL } = readEnv({ DATABASE_URL: '', PORT: ' ' })
    expect({ PORT, DATABASE_URL }).toEqual({ PORT: 3000, DATABASE_URL: undefined })
  })

  it('derives the public URL from the port', () => {
    expect(readEnv({ PORT: '4100' }).PUBLIC_URL).toBe('http://localhost:4100')
  })

  it('reads virtual time', () => {
    const time = {
      WAYBILL_TIME_FACTOR: '60',
      WAYBILL_TIME_ORIGIN: '2026-11-21T08:00:00-05:00',
      WAYBILL_TIME_ANCHOR: '2026-11-21T20:00:00Z',
    }
    expect(readEnv(time)).toMatchObject({
      WAYBILL_TIME_FACTOR: 60,
      WAYBILL_TIME_ORIGIN: new Date('2026-11-21T13:00:00Z'),
    })
  })
})

describe('anywhere', () => {
  it.each([
    [{ PORT: '70000' }, /PORT/],
    [{ WAYBILL_ROLE: 'boss' }, /WAYBILL_ROLE/],
    [{ PAYLOAD_SECRET: 'short' }, /PAYLOAD_SECRET.*32/],
    [{ DATABASE_URL: 'mysql://db' }, /DATABASE_URL.*postgres/],
    [{ DATA_KEYS: 'no-id-before-it-and-no-colon-in-it-at-all' }, /DATA_KEYS.*id:secret/],
    [{ DATA_KEYS: 'k1:short' }, /DATA_KEYS.*32/],
    [{ S3_BUCKET: 'way' }, /S3_BUCKET needs/],
    [{ CLAMD_URL: 'http://av' }, /CLAMD_URL.*tcp/],
    [{ WAYBILL_TIME_FACTOR: '0.5' }, /WAYBILL_TIME_FACTOR/],
    [{ WAYBILL_TIME_ORIGIN: '2026-11-21T08:00:00Z' }, /needs WAYBILL_TIME_ANCHOR/],
    [{ WAYBILL_TIME_ANCHOR: '2026-11-21T08:00:00Z' }, /needs WAYBILL_TIME_ORIGIN/],
  ])('refuses %o', (source, message) => {
    expect(() => readEnv(source)).toThrow(message)
  })

  it('documents every key in .env.example', () => {
    const example = readFileSync('.env.example', 'utf8')
    const internal = ['NEXT_PHASE']
    expect(ENV_KEYS.filter((key) => !internal.includes(key) && !new RegExp(`^#? ?${key}=`, 'm').test(example))).toEqual(
      [],
    )
  })
})

describe('in production', () => {
  it('starts with proper secrets and databases, open to the network', () => {
    expect(readEnv(production)).toMatchObject({ HOST: '0.0.0.0', NODE_ENV: 'production' })
  })

  it('lists every problem at once', () => {
    const refusal = () => readEnv({ NODE_ENV: 'production', WAYBILL_TIME_FACTOR: '10', PORT: 'abc' })
    for (const key of [
      'PAYLOAD_SECRET',
      'TOKEN_SECRET',
      'DATA_KEYS',
      'LOG_KEYS',
      'LOG_SIGNING_KEYS',
      'DATABASE_URL',
      'WORKER_DATABASE_URL',
      'WAYBILL_TIME_FACTOR',
      'PORT',
    ]) {
      expect(refusal).toThrow(key)
    }
  })

  it.each([
    ['change-me-change-me-change-me-change-me'],
    ['YOUR_SECRET_HERE_YOUR_SECRET_HERE_YOUR'],
    ['aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'],
  ])('refuses the placeholder %s', (value) => {
    expect(() => readEnv({ ...production, PAYLOAD_SECRET: value })).toThrow(/PAYLOAD_SECRET looks like a placeholder/)
  })

  it('refuses a placeholder for a key of data', () => {
    const DATA_KEYS = 'k1:change-me-change-me-change-me-change-me'
    expect(() => readEnv({ ...production, DATA_KEYS })).toThrow(/DATA_KEYS looks like a placeholder/)
  })

  it('lets no key of data go without', () => {
    for (const key of ['LOG_KEYS', 'LOG_SIGNING_KEYS'])
      expect(() => readEnv({ ...production, [key]: '' })).toThrow(`${key} is missing`)
  })

  it('refuses one secret for two purposes', () => {
    expect(() => readEnv({ ...production, TOKEN_SECRET: production.PAYLOAD_SECRET })).toThrow(/TOKEN_SECRET equals/)
  })

  it('refuses virtual time', () => {
    const time = { WAYBILL_TIME_ORIGIN: '2026-11-21T08:00:00Z', WAYBILL_TIME_ANCHOR: '2026-11-21T08:00:00Z' }
    expect(() => readEnv({ ...production, ...time })).toThrow(/WAYBILL_TIME_ORIGIN must not be set/)
  })

  it('lets a demo run without any of it, on loopback', () => {
    expect(readEnv({ NODE_ENV: 'production', WAYBILL_DEMO: '1', WAYBILL_TIME_FACTOR: '60' })).toMatchObject({
      WAYBILL_DEMO: true,
      HOST: '127.0.0.1',
    })
  })

  it('lets next build load the configuration without secrets', () => {
    expect(
      readEnv({ NODE_ENV: 'production', NEXT_PHASE: 'phase-production-build' }).PAYLOAD_SECRET.length,
    ).toBeGreaterThan(32)
  })
})
