'use client'
import { Link, useTranslation } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import type { UserRole } from '../../../domain/identity/roles'
import type { BellItem } from '../../../queries/bell/find-bell'
import { liveDoorOf } from '../../live/live-door'
import { type PanelNamespace, useLive } from '../../live/use-live'
import { wordsOf } from '../../words'
import { LineIcon } from '../nav/LineIcon'
import { SkeletonRows } from '../SkeletonRows'
import { agoOf } from './ago'
import { useBell } from './use-bell'
import { bellWords } from './words'

/** Of a person with an account; guests are together. */
function privacyPage(id: string): string {
  return id.startsWith('guest:') ? '/admin/privacy' : `/admin/privacy?${new URLSearchParams({ person: id })}`
}

const HREF: Record<BellItem['kind'], (id: string) => string> = {
  unanswered: (id) => `/admin/collections/orders/${id}`,
  stranded: (id) => `/admin/collections/orders/${id}`,
  late: (id) => `/admin/collections/orders/${id}`,
  problem: (id) => `/admin/collections/deliveries/${id}`,
  failed_job: () => '/admin/jobs',
  difference: () => '/admin/reconciliation',
  payout: (id) => `/admin/collections/payouts/${id}`,
  refund: (id) => `/admin/collections/refunds/${id}`,
  driver_review: (id) => `/admin/driver-reviews?id=${id}`,
  identity: () => '/admin/identity-review',
  dispute: (id) => `/admin/collections/disputes/${id}`,
  licence: (id) => `/admin/collections/licences/${id}`,
  licence_waiting: (id) => `/admin/collections/licences/${id}`,
  privacy: privacyPage,
  erasure: privacyPage,
  low_stock: (id) => `/admin/collections/products/${id}`,
}

/** What is more than that is told as so many, in the badge and in its name alike. */
const MOST_COUNTED = 9

/** The bell of the header: how many new things need this person, and which. Opening it counts as having seen them. */
export function BellButton({ role }: { role: UserRole }) {
  const { i18n } = useTranslation()
  const { say, locale } = wordsOf(i18n, bellWords)
  const { bell, refresh, markSeen } = useBell()
  const id = useId()
  const popover = useRef<HTMLDivElement>(null)
  const [open, setOpen] = useState(false)
  const unread = bell?.unread ?? 0
  const count = unread > MOST_COUNTED ? `${MOST_COUNTED}+` : unread
  const door = liveDoorOf(role)

  // What comes in while the bell is open is seen as well.
  useEffect(() => {
    if (open && unread > 0) void markSeen()
  }, [open, unread, markSeen])

  return (
    <>
      {door && <Ear namespace={door} onEvent={refresh} />}
      <button
        type="button"
        className="wb-tool wb-bell"
        popoverTarget={id}
        aria-label={unread > 0 ? say('some', { count }) : say('none')}
      >
        <LineIcon name="bell" />
        {unread > 0 && <span className="wb-bell__count">{count}</span>}
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        className="wb-popover wb-bell-list"
        role="dialog"
        aria-label={say('none')}
        onToggle={({ newState }) => setOpen(newState === 'open')}
      >
        <h2>{say('needsYou')}</h2>
        {!bell && <SkeletonRows rows={3} label={wordsOf(i18n).say('loading')} />}
        {bell && bell.items.length === 0 && (
          <div className="wb-bell-list__empty">
            <strong>{say('allWell')}</strong>
            <p>{say(role === 'owner' || role === 'staff' ? 'allWellKitchen' : 'allWellHint')}</p>
          </div>
        )}
        <ul>
          {bell?.items.map((item) => (
            <li key={`${item.kind}:${item.id}`} data-unread={item.unread || undefined}>
              <Link href={HREF[item.kind](item.id)} prefetch={false} onClick={() => popover.current?.hidePopover()}>
                <span>
                  <strong>{item.title}</strong>
                  <time>{agoOf(item.ageSeconds, locale)}</time>
                </span>
                <span>{say(item.kind)}</span>
                {item.about && (
                  <span className="wb-quiet">
                    {item.kind === 'low_stock' ? say('low_left', { count: item.about }) : item.about}
                  </span>
                )}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

/** Hears everything at a door, for what rings may follow from any of it. */
function Ear({ namespace, onEvent }: { namespace: PanelNamespace; onEvent(): void }) {
  useLive(namespace, {
    any: (event: string) => {
      if (!event.endsWith('-location') && event !== 'live-analytics') onEvent()
    },
    reset: onEvent,
  })
  return null
}
