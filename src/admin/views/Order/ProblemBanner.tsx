import { Link } from '@payloadcms/ui'
import { StepIcon } from '../../components/timeline/StepIcon'
import type { OrderProblem } from './order-problem'
import type { OrderWords } from './words'

interface Props {
  problem: OrderProblem
  /** Why, as somebody wrote it. */
  reason?: string
  /** Where the reader can do something about the delivery; undefined where that is not their business. */
  deliveryUrl?: string
  phones: Partial<Record<'callCustomer' | 'callRestaurant' | 'callDriver', { name: string; phone: string }>>
  words: OrderWords
}

/** What is wrong with an order, and what would help first. */
export function ProblemBanner({ problem, reason, deliveryUrl, phones, words }: Props) {
  const { say } = words
  const { kind, help, minutes = 0 } = problem
  const inTime = kind === 'unanswered' && minutes < 0
  const needsDesk = help === 'assign' || help === 'takeBack'
  const call = help === 'callCustomer' || help === 'callRestaurant' || help === 'callDriver' ? phones[help] : undefined
  return (
    <section className="wb-trouble" role="alert" data-problem={kind}>
      <StepIcon name="alert" />
      <div>
        <p>
          <b>{say(inTime ? 'problem_unanswered_soon' : `problem_${kind}`, { minutes: Math.abs(minutes) })}</b>
          {reason && <> · {reason}</>}
        </p>
        <p>{say(needsDesk && !deliveryUrl ? `wait_${help}` : `help_${help}`)}</p>
      </div>
      {call && (
        <a className="wb-call" href={`tel:${call.phone.replace(/[^+\d]/g, '')}`}>
          <StepIcon name="phone" />
          {say('call', { name: call.name })}
        </a>
      )}
      {needsDesk && deliveryUrl && (
        <Link className="wb-button wb-button--primary" href={deliveryUrl}>
          {say('openDelivery')}
        </Link>
      )}
    </section>
  )
}
