import { parseArgs } from 'node:util'
import { z } from 'zod'
import { env } from '../../src/env'

export const USAGE = `npm run replay -- [instance directory] [options]
  --speed n          virtual seconds per real second (60)
  --limit n          the first n orders only
  --kill n           kill the server n times at random moments
  --seed n           repeats the random moments of an earlier run
  --json file        write the report there as well
  --no-panel         two processes, API and jobs, and no panel: nothing of Next needs to be built
  --base-url URL     play on a running server; it needs
    --database-url URL           the owner's, to check the rows (MIGRATION_DATABASE_URL)
    --origin ISO --anchor ISO    its WAYBILL_TIME_ORIGIN and WAYBILL_TIME_ANCHOR`

const whole = z.coerce.number().int().min(0)
const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))

const Options = z
  .object({
    directory: z.string().default('seed/small-day'),
    speed: z.coerce.number().min(1).default(60),
    limit: whole.min(1).optional(),
    kill: whole.default(0),
    seed: whole.optional(),
    json: z.string().optional(),
    'no-panel': z.boolean().default(false),
    'base-url': z.url().optional(),
    'database-url': z.url().optional(),
    origin: instant.optional(),
    anchor: instant.optional(),
  })
  .transform(
    (
      {
        'base-url': baseUrl,
        'database-url': databaseUrl = env().MIGRATION_DATABASE_URL,
        'no-panel': noPanel,
        origin,
        anchor,
        ...others
      },
      ctx,
    ) => {
      const rest = { ...others, panel: !noPanel }
      if (!baseUrl) return { ...rest, remote: undefined }
      if (databaseUrl && origin && anchor && rest.kill === 0)
        return { ...rest, remote: { baseUrl, databaseUrl, origin, anchor } }
      ctx.addIssue('--base-url needs --database-url, --origin and --anchor, and goes without --kill')
      return z.NEVER
    },
  )

export type ReplayOptions = z.output<typeof Options>

/** @throws Error that says what is wrong with the command line. */
export function readOptions(args: string[]): ReplayOptions {
  const text = { type: 'string' } as const
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      speed: text,
      limit: text,
      kill: text,
      seed: text,
      json: text,
      'no-panel': { type: 'boolean' },
      'base-url': text,
      'database-url': text,
      origin: text,
      anchor: text,
    },
  })
  const options = Options.safeParse({ ...values, directory: positionals[0] })
  if (!options.success) throw new Error(z.prettifyError(options.error))
  return options.data
}
