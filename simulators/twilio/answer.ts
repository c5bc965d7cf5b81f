import { Refusal } from '../kit/refusal'

export const VERSION = '2010-04-01'

export interface Message {
  readonly sid: string
  readonly to: string
  readonly from: string
  readonly body: string
  /** Seconds since 1970. */
  readonly at: number
  readonly fate: 'delivered' | 'undelivered'
}

/** An error as Twilio words it. */
export const refusal = (status: number, code: number, message: string): Refusal =>
  new Refusal(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status })

/** A message as Twilio tells it; a text is on its way until the next second. */
export function tellMessage(account: string, { sid, to, from, body, at, fate }: Message, now: number): object {
  const uri = `/${VERSION}/Accounts/${account}/Messages/${sid}`
  const fresh = now === at
  const failed = !fresh && fate === 'undelivered'
  const date = rfc2822(at)
  return {
    sid,
    account_sid: account,
    status: fresh ? 'queued' : fate,
    to,
    from: from.startsWith('MG') ? null : from,
    body,
    num_segments: String(Math.ceil(body.length / 160)),
    num_media: '0',
    direction: 'outbound-api',
    price: null,
    price_unit: 'USD',
    error_code: failed ? 30003 : null,
    error_message: failed ? 'Unreachable destination handset' : null,
    messaging_service_sid: from.startsWith('MG') ? from : null,
    date_created: date,
    date_sent: fresh ? null : date,
    date_updated: date,
    api_version: VERSION,
    uri: `${uri}.json`,
    subresource_uris: { media: `${uri}/Media.json` },
  }
}

function rfc2822(seconds: number): string {
  return new Date(seconds * 1000).toUTCString().replace('GMT', '+0000')
}
