import { z } from 'zod'
import { command } from '../command'
import { bringOn } from './bring-on'
import { lockDriver } from './driver'

/** A day has come on which something of a driver ends, or its end is to be told. */
export const lookAtDriver = command('driver.look_at', z.object({ driverId: z.uuid() }), async (ctx, { driverId }) => {
  const { stage } = await bringOn(ctx, await lockDriver(ctx, { id: driverId }))
  return { driverId, stage }
})
