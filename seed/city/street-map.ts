import type { Position } from '../../src/domain/geo/position'
import type { MarketSlug } from '../demo/markets'

/** A river, from bank to bank crossed on its bridges only. */
export interface River {
  readonly line: readonly Position[]
  readonly bridges: readonly (readonly [Position, Position])[]
}

/** As much of a town's map as driving through it believably takes. */
export interface StreetMap {
  /** Degrees by which the street grid is turned counter-clockwise from east and north. */
  readonly turn: number
  readonly rivers: readonly River[]
}

const at = (lat: number, lng: number): Position => ({ lat, lng })

export const STREET_MAPS: Readonly<Record<MarketSlug, StreetMap>> = {
  'north-miami': { turn: 0, rivers: [] },
  douala: {
    turn: 28,
    rivers: [
      {
        // The Wouri, with Bonabéri beyond it.
        line: [at(4.125, 9.735), at(4.098, 9.712), at(4.08, 9.69), at(4.064, 9.684), at(4.048, 9.676), at(4.02, 9.672)],
        bridges: [[at(4.0702, 9.6985), at(4.0768, 9.68)]],
      },
    ],
  },
  austin: {
    turn: -18,
    rivers: [
      {
        // Lady Bird Lake.
        line: [
          ...[at(30.318, -97.8), at(30.2935, -97.7865), at(30.285, -97.783), at(30.276, -97.772), at(30.268, -97.762)],
          ...[at(30.264, -97.753), at(30.2608, -97.744), at(30.2535, -97.7395), at(30.249, -97.7345)],
          ...[at(30.248, -97.72), at(30.247, -97.713), at(30.242, -97.69), at(30.235, -97.66)],
        ],
        // Lamar, South 1st, Congress, I-35, Pleasant Valley.
        bridges: [
          [at(30.2676, -97.7563), at(30.2622, -97.7582)],
          [at(30.2636, -97.7497), at(30.2596, -97.7512)],
          [at(30.2622, -97.745), at(30.259, -97.7463)],
          [at(30.253, -97.7365), at(30.248, -97.7385)],
          [at(30.252, -97.7145), at(30.244, -97.714)],
        ],
      },
    ],
  },
}
