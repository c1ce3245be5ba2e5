import { seeded } from '../support/seeded.ts'

/** Random draws, the same for the same seed. */
export interface Random {
  /** A number from 0 up to 1. */
  share(): number
  /** A whole number, including both ends. */
  whole(least: number, most: number): number
  oneOf<T>(choices: readonly [T, ...T[]]): T
  /** One of them, with a probability in proportion to its weight. */
  weighted<T extends { readonly weight: number }>(choices: readonly T[]): T
  /** True with a probability from 0 to 1. */
  chance(share: number): boolean
}

export function randomOf(seed: number): Random {
  const share = seeded(seed)
  // Consecutive seeds begin with similar draws.
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
      if (!last) throw new Error('expected a list with an entry, found an empty one')
      return last
    },
    chance: (likely) => share() < likely,
  }
}

/** The entry that a share points at, in a list whose length is only known later. */
export function picked<T>(choices: readonly T[], share: number): T | undefined {
  return choices[Math.floor(share * choices.length)]
}
