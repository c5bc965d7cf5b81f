/** Fields of an order by the card that tells them; a field that is in none of these lists is told under "More". */
export const PEOPLE = [
  'customer',
  'contactName',
  'contactPhone',
  'phoneVerified',
  'addressLine1',
  'addressCity',
  'addressLandmark',
  'addressInstructions',
  'customerNote',
]

export const TIMES = [
  'acceptBy',
  'confirmedAt',
  'prepMinutes',
  'readyBy',
  'readyAt',
  'pickedUpAt',
  'promisedAt',
  'deliveredAt',
  'closedAt',
]

/** Told by the header and the bill. */
export const ELSEWHERE = [
  'id',
  'number',
  'status',
  'market',
  'restaurant',
  'currency',
  'subtotal',
  'discount',
  'deliveryFee',
  'serviceFee',
  'smallOrderFee',
  'tax',
  'taxIncluded',
  'tip',
  'total',
  'paymentMethod',
  'reason',
  'distanceMeters',
  'createdAt',
  'updatedAt',
]
