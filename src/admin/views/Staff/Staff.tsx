'use client'
import { ChooseRestaurant } from '../../components/ChooseRestaurant'
import { RestaurantStaff } from './RestaurantStaff'

/** Who works at the restaurant in the address, or at the first. */
export function Staff({ asked }: { asked: string | undefined }) {
  return (
    <ChooseRestaurant asked={asked}>
      {(restaurantId) => <RestaurantStaff key={restaurantId} restaurantId={restaurantId} />}
    </ChooseRestaurant>
  )
}
