'use client'

interface Props {
  label: string
  checked: boolean
  disabled: boolean
  onTick(checked: boolean): void
}

export function Tick({ label, checked, disabled, onTick }: Props) {
  return (
    <label className="wb-attr__tick">
      <input type="checkbox" checked={checked} disabled={disabled} onChange={({ target }) => onTick(target.checked)} />
      {label}
    </label>
  )
}
