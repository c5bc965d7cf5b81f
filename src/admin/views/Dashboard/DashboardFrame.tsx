'use client'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useId } from 'react'
import type { DashboardName } from '../../../queries/dashboards'
import { wordsOf } from '../../words'
import { FollowLive } from './FollowLive'
import { Picker } from './Picker'
import type { DashboardState } from './use-dashboard'
import { sharedWords } from './words/shared'

interface Props<N extends DashboardName> {
  title: string
  /** Whose day and clock it is, in words. */
  subtitle: string
  /** The time of the numbers, in words. */
  time: string
  state: DashboardState<N>
  /** The namespace that tells of changes; none for those whom no namespace admits. */
  door?: '/admin' | '/restaurant'
  /** Words for picking no market, where that is possible. */
  everywhere?: string
  children: ReactNode
}

/** What every dashboard has: whose numbers these are, how fresh they are, and what else there is to pick. */
export function DashboardFrame<N extends DashboardName>(props: Props<N>) {
  const { title, subtitle, time, state, door, everywhere, children } = props
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, sharedWords)
  const heading = useId()
  return (
    <section className="wb-dashboard" aria-labelledby={heading} aria-busy={state.picking}>
      <header className="wb-dashboard__header">
        <div>
          <h1 id={heading}>{title}</h1>
          <p className="wb-quiet">{subtitle}</p>
        </div>
        <div className="wb-dashboard__tools">
          <Picker state={state} everywhere={everywhere} />
          <p className="wb-dashboard__fresh">
            {door && <FollowLive door={door} onNews={state.refresh} />}
            <span className="wb-quiet">{say('updated', { time })}</span>
          </p>
        </div>
      </header>
      {state.stale && (
        <p role="status" className="wb-problem">
          {say('stale')}
        </p>
      )}
      {children}
    </section>
  )
}
