import { z } from 'zod'
import { command } from '../command'

/** The log was looked at in the panel's lists or by the generated API: by whom, and for what they asked. */
export const noteBrowsing = command(
  'log.browse',
  z.object({ asked: z.record(z.string(), z.unknown()) }),
  async (ctx, { asked }) => {
    ctx.record({ kind: 'access', outcome: 'done', facts: asked })
  },
  { audit: false, keyed: false },
)
