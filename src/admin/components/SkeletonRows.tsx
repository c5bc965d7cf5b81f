/** Rows in their place before they are known; ears are told in words. */
export function SkeletonRows({ rows, label }: { rows: number; label: string }) {
  return (
    <div className="wb-rows" role="status">
      <span className="wb-sr">{label}</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without a name of their own
        <span key={row} className="wb-skeleton" />
      ))}
    </div>
  )
}
