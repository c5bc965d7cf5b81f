import { Link } from '@payloadcms/ui'
import type { PayloadRequest } from 'payload'
import type { Delivery } from '../../../payload-types'
import { Facts } from '../../components/Facts'
import type { Words } from '../../words'
import { recordFacts } from '../record-facts'

interface Props {
  req: PayloadRequest
  delivery: Delivery | undefined
  visible: readonly string[]
  words: Words
  timeZone?: string
}

/** Where the delivery of an order stands, and the way to its own page. */
export async function OrderDelivery({ req, delivery, visible, words: { say }, timeZone }: Props) {
  if (!delivery) return <p className="wb-empty">{say('noDeliveryYet')}</p>
  const { config } = req.payload.collections.deliveries
  const tell = await recordFacts({ req, config, doc: { ...delivery }, visible, timeZone })
  return (
    <>
      <Facts facts={tell(['status', 'driver', 'promisedAt', 'distanceMeters', 'reason'])} />
      <Link className="wb-link" href={`/admin/collections/deliveries/${delivery.id}`}>
        {say('openRecord')}
      </Link>
    </>
  )
}
