'use client'
import { useTranslation } from '@payloadcms/ui'
import { wordsOf } from '../words'

export interface DriverChoice {
  id: string
  name: string
  online: boolean
  vehicle: string
}

/** Drivers by name, those on duty first: nobody types an id. */
export function DriverPicker({ drivers }: { drivers: DriverChoice[] }) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n)
  if (drivers.length === 0) return <p className="wb-problem">{say('noDrivers')}</p>
  const options = (online: boolean) =>
    drivers
      .filter((driver) => driver.online === online)
      .map(({ id, name, vehicle }) => (
        <option key={id} value={id}>
          {name} · {vehicle}
        </option>
      ))
  return (
    <div className="wb-input">
      <label htmlFor="driverId">{say('driver')}</label>
      <select id="driverId" name="driverId" required defaultValue="">
        <option value="" disabled>
          …
        </option>
        {drivers.some(({ online }) => online) && <optgroup label={say('online')}>{options(true)}</optgroup>}
        {drivers.some(({ online }) => !online) && <optgroup label={say('offline')}>{options(false)}</optgroup>}
      </select>
    </div>
  )
}
