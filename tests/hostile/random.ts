import { seeded } from '../support/seeded.ts'

/** Draws that are the same for the same seed. */
export interface Random {
  /** A number from 0 up to 1. */
  share(): number
  /** A whole number; both ends may be drawn. */
  whole(least: number, most: number): number
  oneOf<T>(choices: readonly [T, ...T[]]): T
  /** One of them, the more likely the more it weighs. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T
  /** True so often, from 0 to 1. */
  chance(share: number): boolean
}

export function randomOf(seed: number): Random {
  const share = seeded(seed)
  // Seeds that follow one another begin alike.
  share()
  const whole = (least: number, most: number) => least + Math.floor(share() * (most - least + 1))
  return {
    share,
    whole,
    oneOf: (choices) => choices[whole(0, choices.length - 1)] ?? choices[0],
    weighted(choices) {
      let left = share() * choices.reduce((sum, { weight }) => sum + weight, 0)
      const drawn = choices.find(({ weight }) => {
        left -= weight
        return left < 0
      })
      const last = drawn ?? choices.at(-1)
      if (!last) throw new Error('expected something to draw from')
      return last
    },
    chance: (likely) => share() < likely,
  }
}

/** What a share points at, where how many there are is only known later. */
export function picked<T>(choices: readonly T[], share: number): T | undefined {
  return choices[Math.floor(share * choices.length)]
}
