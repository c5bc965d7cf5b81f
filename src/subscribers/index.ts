import type { EventName } from '../events/event-map'
import type { Subscriptions } from '../events/job-map'
import { dispatch } from './dispatch'
import { earnPointsOfOrder } from './earn-points'
import { passDriverIdentity } from './pass-driver-identity'
import { removeFiles } from './remove-files'
import { jobFor, type Subscriber } from './subscriber'

/** Everything that follows from an event, one line each. */
export const subscribers: readonly Subscriber[] = [dispatch, removeFiles, earnPointsOfOrder, passDriverIdentity]

const byEvent = new Map<EventName, Subscriber[]>()
for (const subscriber of subscribers) {
  for (const name of subscriber.on) byEvent.set(name, [...(byEvent.get(name) ?? []), subscriber])
}

export const subscriptions: Subscriptions = (event) =>
  (byEvent.get(event.name) ?? []).map((subscriber) => jobFor(subscriber, event))
