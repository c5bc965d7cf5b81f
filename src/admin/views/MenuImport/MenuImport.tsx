'use client'
import { ChooseRestaurant } from '../../components/ChooseRestaurant'
import { RestaurantMenu } from './RestaurantMenu'

/** The imports of the restaurant in the address, or of the first. */
export function MenuImport({ asked }: { asked: string | undefined }) {
  return (
    <ChooseRestaurant asked={asked}>
      {(restaurantId) => <RestaurantMenu key={restaurantId} restaurantId={restaurantId} />}
    </ChooseRestaurant>
  )
}
