export const VEHICLES = ['motorcycle', 'car', 'bicycle'] as const
export type Vehicle = (typeof VEHICLES)[number]
