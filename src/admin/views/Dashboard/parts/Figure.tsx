'use client'
import { Link } from '@payloadcms/ui'

interface Props {
  label: string
  value: string
  hint: string
  /** The list that shows what was counted, or the place on this page that does. */
  href: string
  tone?: 'good' | 'bad'
}

/** One number that matters, what it means, and the way to what lies behind it. */
export function Figure({ label, value, hint, href, tone }: Props) {
  const content = (
    <>
      <span className="wb-figure__label">{label}</span>
      <strong>{value}</strong>
      <span className="wb-figure__hint">{hint}</span>
    </>
  )
  const look = `wb-figure${tone ? ` wb-figure--${tone}` : ''}`
  return (
    <li>
      {href.startsWith('#') ? (
        <a href={href} className={look}>
          {content}
        </a>
      ) : (
        <Link href={href} prefetch={false} className={look}>
          {content}
        </Link>
      )}
    </li>
  )
}
