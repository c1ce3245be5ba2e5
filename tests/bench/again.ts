const ATTEMPTS = 3

/**
 * Does something once more if it fails: a navigation that got stuck, or a screen that went on to its next slide just
 * when it was looked at. One of hundreds of starts must not end a run of ten minutes.
 *
 * @param tell hears why it is done again.
 * @throws Error of the last attempt, if none succeeds.
 */
export async function withAttempts<T>(action: () => Promise<T>, tell: (why: string) => void): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await action()
    } catch (error) {
      if (attempt === ATTEMPTS) throw error
      tell(`again, because of: ${error instanceof Error ? error.message.split('\n')[0] : error}`)
    }
  }
}
