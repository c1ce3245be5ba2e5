const TIMEOUT_MS = 10_000

/** Whether the server answers for this page's address now, and with a page of ours: a gateway's error is none. */
export async function isServed(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS)
    const answer = await fetch(location.href, { method: 'HEAD', cache: 'no-store', signal })
    return answer.ok && answer.headers.has('Build')
  } catch {
    // No answer is an answer, too.
    return false
  }
}
