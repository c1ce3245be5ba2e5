/** The value of a promise; undefined if it fails or takes longer than so many ms. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms)
  })
  try {
    return await Promise.race([promise, late])
  } catch {
    // A caller with a time limit has an alternative.
    return undefined
  } finally {
    clearTimeout(timer)
  }
}
