import { systemCall } from '../commands/context'
import { forgetPictures } from '../commands/handovers/forget-pictures'
import type { Job } from './job'

/** Every night: signatures and pictures of doors that were kept as long as their rules say. */
export const forgetHandoverPictures: Job = {
  name: 'forget-handover-pictures',
  schedule: '0 50 4 * * *',
  async run(app) {
    while ((await forgetPictures(systemCall(app, 'forget-handover-pictures'), {})) > 0);
  },
}
