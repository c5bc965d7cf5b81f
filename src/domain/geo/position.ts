/** A point on the earth in degrees (WGS 84): latitude north of the equator, longitude east of Greenwich. */
export interface Position {
  readonly lat: number
  readonly lng: number
}
