import type { App } from '../commands/app'
import { type Call, systemCall } from '../commands/context'
import { beginSending, type Step } from '../commands/phone-codes/begin-sending'
import { recordSending } from '../commands/phone-codes/record-sending'
import { maskPhone } from '../domain/phone-codes/mask-phone'
import type { JobMap } from '../events/job-map'
import type { Text } from '../ports/messaging'
import type { Job } from './job'

/**
 * Sends the text of a code (intent → call → outcome). Killed between call and outcome, or without an answer, it asks the provider before it
 * sends again. Thrown is what the queue is to try again later, until nobody waits for the code any more.
 */
export const sendPhoneCode: Job<JobMap['send-phone-code']> = {
  name: 'send-phone-code',
  async run(app, { challengeId }) {
    const call = systemCall(app, `send-phone-code:${challengeId}`)
    const first = await beginSending(call, { challengeId })
    const step = first.step === 'ask' ? await ask(call, challengeId, first) : first
    if (step.step === 'send') await send(call, challengeId, step.text)
    if (step.step === 'ask') throw new Error('the provider does not know this text yet')
  },
}

/** What to do after asking: nothing for a text that the provider has, to send it again when it surely has not, else to ask later. */
async function ask(call: Call, challengeId: string, { text, since }: Exclude<Step, { step: 'rest' }>): Promise<Step> {
  const reference = await call.app.messaging.find(text, since)
  if (reference === null) return beginSending(call, { challengeId, lost: since })
  await recordSending(call, { challengeId, sending: 'accepted', reference })
  return { step: 'rest' }
}

async function send(call: Call, challengeId: string, text: Text): Promise<void> {
  const told = await call.app.messaging.send(text)
  switch (told.outcome) {
    case 'accepted':
      await recordSending(call, { challengeId, sending: 'accepted', reference: told.reference })
      return
    case 'refused':
      report(call.app, text, told.reason)
      await recordSending(call, { challengeId, sending: 'refused', reason: told.reason })
      return
    case 'later':
      await recordSending(call, { challengeId, sending: 'created' })
      throw new Error('the provider takes no texts at the moment')
    case 'unknown':
      await recordSending(call, { challengeId, sending: 'unknown' })
      throw new Error('the provider did not answer')
  }
}

function report({ logger, messaging }: App, { to }: Text, reason: string): void {
  logger.warn({ provider: messaging.name, to: maskPhone(to), reason }, 'a text was refused')
}
