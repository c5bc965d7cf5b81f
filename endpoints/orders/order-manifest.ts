import { z } from 'zod'
import { readManifest } from '../../src/commands/track-and-trace/read-manifest'
import { only } from '../../src/http/access'
import { IdParam } from '../../src/http/params'
import { route } from '../../src/http/route'
import { pdfDownload } from '../finance/download'
import { manifestPaper } from '../track-and-trace/manifest-paper'

/** `GET /api/orders/:id/manifest`: what the driver has to have with him, as PDF in the language that is asked for. */
export const orderManifest = route({
  method: 'get',
  path: '/:id/manifest',
  summary: 'Download the manifest of an order that its state traces',
  answer: z.unknown(),
  media: 'application/pdf',
  access: only('owner', 'staff', 'driver', 'compliance', 'admin'),
  params: IdParam,
  async handle({ call, params }) {
    const manifest = await readManifest(call, { orderId: params.id })
    return pdfDownload(
      await call.app.printing.print(manifestPaper(manifest, call.locale)),
      `manifest-${manifest.order.toLowerCase()}`,
    )
  },
})
