import { BRAND } from '../brand'

/** The mark alone. */
export function Icon() {
  return (
    <svg className="wb-icon" viewBox="0 0 32 32" role="img" aria-label={BRAND.name}>
      <rect width="32" height="32" rx="8" />
      <path d={BRAND.mark} />
    </svg>
  )
}
