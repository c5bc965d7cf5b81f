import sharp from 'sharp'
import { putOrder } from './order-rows'
import type { Town } from './town'

type Format = 'jpeg' | 'png' | 'webp' | 'gif'

/** A picture of one colour, as a phone would send it. */
export function drawPhoto({ width = 400, height = 300, format = 'jpeg' as Format, colour = '#b45309' } = {}) {
  const canvas = sharp({ create: { width, height, channels: 3, background: colour } })
  return canvas
    .toFormat(format)
    .withExif({ IFD0: { Copyright: 'of the camera' }, IFD3: { GPSLatitude: '4/1 3/1 0/1' } })
    .toBuffer()
}

/** A form with the file at `photo`. */
export function photoForm(bytes: Uint8Array, type = 'image/jpeg'): FormData {
  const form = new FormData()
  form.set('photo', new Blob([new Uint8Array(bytes)], { type }), 'bag.jpg')
  return form
}

/** An order at the counter with a picture of it, on whose way `people.driver` is. */
export async function photographedOrder(town: Town): Promise<string> {
  const { orderId } = await putOrder(town, { status: 'preparing' })
  const form = photoForm(await drawPhoto())
  const answer = await town.api.post(`/api/orders/${orderId}/ready`, { token: town.people.owner.token, form })
  if (answer.status !== 200) throw new Error(`ready answered ${answer.status} ${answer.code}`)
  return orderId
}
