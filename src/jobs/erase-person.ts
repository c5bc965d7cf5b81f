import type { App } from '../commands/app'
import { systemCall } from '../commands/context'
import { erasureStep } from '../commands/privacy/erasure-step'
import type { JobMap } from '../events/job-map'
import type { Job } from './job'

/** Erases a person, step by step; killed, it goes on where it was. */
export const erasePersonJob: Job<JobMap['erase-person']> = {
  name: 'erase-person',
  run: (app, { erasureId }) => eraseWhole(app, erasureId),
}

export async function eraseWhole(app: App, erasureId: string): Promise<void> {
  const call = systemCall(app, 'erase-person')
  let told = await erasureStep(call, { erasureId })
  while (told === 'more') told = await erasureStep(call, { erasureId })
  if (told === 'blocked') app.logger.warn({ erasureId }, 'an erasure waits: something came up after it was asked for')
}
