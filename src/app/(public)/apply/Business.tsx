import { type FormEvent, useState } from 'react'
import type { Position } from '../../../domain/geo/position'
import { Field } from '../Field'
import { Pin } from './Pin'
import type { StepProps } from './step-props'

/** What customers will see of it, and where it is. */
export function Business({ application, choices, words, applying, locale, next }: StepProps) {
  const { details, fields, market } = application
  const [pin, setPin] = useState<Position | undefined>(
    details.lat !== undefined && details.lng !== undefined ? { lat: details.lat, lng: details.lng } : undefined,
  )
  const [address, setAddress] = useState({ addressLine: details.addressLine ?? '', city: details.city ?? '' })
  const marked = (field: string) => fields.includes(field)

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim() || null
    const saved = await applying.save({
      name: text('name'),
      cuisine: text('cuisine'),
      phone: text('phone'),
      email: text('email'),
      categories: form.getAll('category').map(String),
      addressLine: address.addressLine.trim() || null,
      city: address.city.trim() || null,
      lat: pin?.lat ?? null,
      lng: pin?.lng ?? null,
    })
    if (saved) next()
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Field
        name="name"
        label={words.fields.name ?? ''}
        defaultValue={details.name}
        maxLength={100}
        marked={marked('name')}
      />
      <Field
        name="cuisine"
        label={words.fields.cuisine ?? ''}
        hint={words.cuisineHint}
        defaultValue={details.cuisine}
        maxLength={60}
      />
      <fieldset className={marked('categories') ? 'wb-form__field--marked' : undefined}>
        <legend>{words.fields.categories}</legend>
        <div className="wb-form__choices">
          {choices.categories.map(({ slug, name }) => (
            <label key={slug}>
              <input
                type="checkbox"
                name="category"
                value={slug}
                defaultChecked={details.categories?.includes(slug) ?? false}
              />
              {name}
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        name="phone"
        type="tel"
        label={words.fields.phone ?? ''}
        defaultValue={details.phone}
        autoComplete="tel"
        marked={marked('phone')}
      />
      <Field
        name="email"
        type="email"
        label={words.fields.email ?? ''}
        defaultValue={details.email}
        autoComplete="email"
        marked={marked('email')}
      />
      <Field
        label={words.fields.addressLine ?? ''}
        value={address.addressLine}
        onChange={({ target }) => setAddress({ ...address, addressLine: target.value })}
        autoComplete="street-address"
        maxLength={200}
        marked={marked('addressLine')}
      />
      <Field
        label={words.fields.city ?? ''}
        value={address.city}
        onChange={({ target }) => setAddress({ ...address, city: target.value })}
        autoComplete="address-level2"
        maxLength={100}
        marked={marked('city')}
      />
      <Pin
        pin={pin}
        setPin={setPin}
        address={[address.addressLine, address.city].filter(Boolean).join(', ')}
        market={market.slug}
        center={choices.markets.find(({ slug }) => slug === market.slug)}
        words={words}
        locale={locale}
      />
      <button type="submit" className="wb-form__go" disabled={applying.busy}>
        {words.next}
      </button>
    </form>
  )
}
