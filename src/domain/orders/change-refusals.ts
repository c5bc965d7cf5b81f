/**
 * Why an order cannot be changed as somebody wishes, as `reason` of `change_refused`. `paid`: it would cost more than was paid; `paying`: a
 * provider has not answered yet; `disputed`: the bank has the money.
 */
export const CHANGE_REFUSALS = ['paid', 'paying', 'disputed', 'discounted', 'nothing_left'] as const
export type ChangeRefusal = (typeof CHANGE_REFUSALS)[number]
