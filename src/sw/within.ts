/** What a promise comes to, or nothing where it fails or takes longer than so many ms. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, late])
  } catch {
    // Whoever asks with a limit has something else to go on with.
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
