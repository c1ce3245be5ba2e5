const TIMEOUT_MS = 10_000

/** Whether the server now answers for this page's address with a page of ours. A gateway's error does not count. */
export async function isServed(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store', signal })
    return answer.ok && answer.headers.has('Build')
  } catch {
    // A failed request counts as no.
    return false
  }
}
