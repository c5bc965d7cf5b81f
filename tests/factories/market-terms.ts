/** The markets of the worked examples of states.md, as their form stores them. */
export const DOUALA = {
  currency: 'XAF',
  delivery_base: 1_000,
  delivery_per_km: 0,
  service_basis_points: 0,
  tax_basis_points: 1_925,
  tax_included: true,
  tax_remitted_by: 'restaurant',
  driver_base: 500,
  driver_per_km: 100,
  detour_percent: 100,
}

export const FLORIDA = {
  currency: 'USD',
  delivery_base: 499,
  delivery_per_km: 0,
  service_basis_points: 476,
  tax_basis_points: 700,
  tax_included: false,
  tax_remitted_by: 'platform',
  driver_base: 300,
  driver_per_km: 60,
  detour_percent: 100,
}
