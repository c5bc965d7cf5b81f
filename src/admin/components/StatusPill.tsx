import { type StatusKind, statusLook } from '../status-look'

interface Props {
  kind: StatusKind
  status: string
  locale: 'en' | 'fr'
}

/** A status in words on its colour. */
export function StatusPill({ kind, status, locale }: Props) {
  const { tone, label } = statusLook(kind, status)
  return (
    <span className={`wb-pill wb-pill--${tone}`} data-status={status}>
      {label[locale]}
    </span>
  )
}
