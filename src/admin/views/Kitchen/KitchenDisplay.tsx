'use client'
import { useTranslation } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { KitchenChoice } from '../../../queries/kitchen'
import { useAsked } from '../../components/use-asked'
import { wordsOf } from '../../words'
import { KitchenBoard } from './KitchenBoard'
import type { KitchenRole } from './kitchen-context'
import { ProblemAgain } from './ProblemAgain'
import { RestaurantPicker } from './RestaurantPicker'
import { kitchenWords } from './words'

interface Props {
  role: KitchenRole
  /** The restaurant that the address names. */
  asked: string | undefined
}

/** A tablet stays in its kitchen. */
const LAST = 'waybill-kitchen'

/** Finds out whose kitchen to show: the one that the address names, the one last chosen on this device, or the only one there is. */
export function KitchenDisplay({ role, asked }: Props) {
  const { i18n } = useTranslation()
  const { say } = wordsOf(i18n, kitchenWords)
  const router = useRouter()
  const { found, problem, again } = useAsked<{ docs: KitchenChoice[] }>('/api/kitchen/restaurants')

  if (problem)
    return (
      <div className="wb-page wb-kitchen">
        <ProblemAgain problem={problem} again={again} />
      </div>
    )
  if (!found)
    return (
      <div className="wb-page wb-kitchen" aria-busy="true">
        <p className="wb-kitchen__wait">{say('loading')}</p>
      </div>
    )
  const { docs } = found
  const named = asked ?? localStorage.getItem(LAST)
  const chosen = docs.find(({ id }) => id === named) ?? (docs.length === 1 ? docs[0] : undefined)
  const picker = (
    <RestaurantPicker
      choices={docs}
      chosen={chosen?.id}
      choose={(id) => {
        localStorage.setItem(LAST, id)
        router.push(`/admin/kitchen?restaurant=${id}`)
      }}
    />
  )
  if (chosen) return <KitchenBoard key={chosen.id} restaurantId={chosen.id} role={role} picker={picker} />
  return (
    <div className="wb-page wb-kitchen">
      <h1>{say('title')}</h1>
      <p className="wb-quiet">{say(docs.length === 0 ? 'noRestaurant' : 'chooseFirst')}</p>
      {docs.length > 0 && picker}
    </div>
  )
}
