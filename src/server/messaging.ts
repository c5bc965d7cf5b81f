import { join } from 'node:path'
import { noMessaging } from '../adapters/messaging/no-messaging'
import { outboxMessaging } from '../adapters/messaging/outbox'
import { twilioMessaging } from '../adapters/messaging/twilio'
import type { Env } from '../env'
import type { Messaging } from '../ports/messaging'

/** Who sends texts: Twilio where there is a key; else a file for developers and demos, and nobody in real production. */
export function chooseMessaging(settings: Env): Messaging {
  const { TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN, TWILIO_FROM, TWILIO_URL } = settings
  if (TWILIO_ACCOUNT_SID && TWILIO_AUTH_TOKEN && TWILIO_FROM)
    return twilioMessaging({
      accountSid: TWILIO_ACCOUNT_SID,
      authToken: TWILIO_AUTH_TOKEN,
      from: TWILIO_FROM,
      url: TWILIO_URL,
    })
  if (settings.NODE_ENV === 'production' && !settings.WAYBILL_DEMO) return noMessaging
  return outboxMessaging(join(settings.DATA_DIR, 'texts.jsonl'))
}
