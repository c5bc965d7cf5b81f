interface Props {
  text: string
  used: number
  /** Null: there is none, and no bar. */
  limit: number | null
  left(amount: number): string
}

/** How much of a limit is used up. */
export function UseBar({ text, used, limit, left }: Props) {
  return (
    <div className="wb-promo-use__limit">
      <span>{text}</span>
      {limit !== null && limit > 0 && (
        <>
          <span className="wb-quiet">{left(Math.max(0, limit - used))}</span>
          <progress className="wb-promo-use__bar" value={Math.min(used, limit)} max={limit} aria-label={text} />
        </>
      )}
    </div>
  )
}
