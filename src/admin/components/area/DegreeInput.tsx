'use client'

interface Props {
  label: string
  value: number
  /** 90 for a latitude, 180 for a longitude. */
  most: number
  disabled?: boolean
  onChange(degrees: number): void
}

/** Degrees as a number to be typed; what is no such number changes nothing. */
export function DegreeInput({ label, value, most, disabled, onChange }: Props) {
  return (
    <label>
      {label}
      <input
        type="number"
        inputMode="decimal"
        step="any"
        min={-most}
        max={most}
        disabled={disabled}
        value={value}
        onChange={({ target }) => {
          const degrees = target.valueAsNumber
          if (Number.isFinite(degrees) && Math.abs(degrees) <= most) onChange(degrees)
        }}
      />
    </label>
  )
}
