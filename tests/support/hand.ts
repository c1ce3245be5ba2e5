import { test } from '@playwright/test'

/** The hand of somebody who works with the app of staff. An action is a press, a choice, or a text that is typed and sent. */
export interface Hand {
  readonly act: (action: Promise<unknown>) => Promise<void>
  /** How many actions it has done. The report of the test names them. */
  readonly actions: (task: string) => number
}

export function newHand(): Hand {
  let count = 0
  return {
    async act(action) {
      count += 1
      await action
    },
    actions(task) {
      test.info().annotations.push({ type: task, description: `${count} actions` })
      return count
    },
  }
}
