/** The mark alone: a way from one point to another, in the shape of a W. */
export function Icon() {
  return (
    <svg className="wb-icon" viewBox="0 0 32 32" role="img" aria-label="Waybill">
      <rect width="32" height="32" rx="8" />
      <path d="M7 10l4.5 12L16 12l4.5 10L25 10" />
    </svg>
  )
}
