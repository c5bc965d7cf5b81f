import { useId } from 'react'

interface Props {
  name: string
  /** Told on a click, a tap or a key; none for what explains itself. */
  how: string | undefined
}

/** The name of an amount, which opens to how it came about. */
export function Explained({ name, how }: Props) {
  const id = useId()
  if (!how) return name
  return (
    <details className="wb-explained">
      <summary title={how} aria-describedby={id}>
        {name}
      </summary>
      <p id={id}>{how}</p>
    </details>
  )
}
