import { type Call, systemCall } from '../commands/context'
import { beginText, type TextStep } from '../commands/licences/begin-text'
import { recordText } from '../commands/licences/record-text'
import { maskPhone } from '../domain/phone-codes/mask-phone'
import type { JobMap } from '../events/job-map'
import type { Text } from '../ports/messaging'
import type { Job } from './job'

/**
 * Sends the text of a reminder (intent → call → outcome), as that of a code is sent: killed between call and outcome, or without an answer, it asks
 * the provider before it sends again. Thrown is what the queue is to try again later.
 */
export const sendLicenceText: Job<JobMap['send-licence-text']> = {
  name: 'send-licence-text',
  async run(app, { textId }) {
    const call = systemCall(app, `send-licence-text:${textId}`)
    const first = await beginText(call, { textId })
    const step = first.step === 'ask' ? await ask(call, textId, first) : first
    if (step.step === 'send') await send(call, textId, step.text)
    if (step.step === 'ask') throw new Error('the provider does not know this text yet')
  },
}

async function ask(call: Call, textId: string, { text, since }: Exclude<TextStep, { step: 'rest' }>) {
  const reference = await call.app.messaging.find(text, since)
  if (reference === null) return beginText(call, { textId, lost: since })
  await recordText(call, { textId, sending: 'accepted', reference })
  return { step: 'rest' } as const
}

async function send(call: Call, textId: string, text: Text): Promise<void> {
  const { messaging, logger } = call.app
  const told = await messaging.send(text)
  switch (told.outcome) {
    case 'accepted':
      await recordText(call, { textId, sending: 'accepted', reference: told.reference })
      return
    case 'refused':
      logger.warn({ provider: messaging.name, to: maskPhone(text.to), reason: told.reason }, 'a text was refused')
      await recordText(call, { textId, sending: 'refused', reason: told.reason })
      return
    case 'later':
      await recordText(call, { textId, sending: 'created' })
      throw new Error('the provider takes no texts at the moment')
    case 'unknown':
      await recordText(call, { textId, sending: 'unknown' })
      throw new Error('the provider did not answer')
  }
}
