/** How fast a market moves. */
export interface TravelSpeed {
  /** 25 mph in the city (DSP-4) is 671. */
  readonly metersPerMinute: number
  /** Road metres per metre of straight line, 1 or more. */
  readonly detour: number
}

/** Minutes for a straight-line distance in metres, not rounded: the estimate where no routing provider answers (DSP-4). */
export function travelMinutes(meters: number, { metersPerMinute, detour }: TravelSpeed): number {
  return (meters * detour) / metersPerMinute
}
