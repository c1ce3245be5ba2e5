import { useEffect } from 'preact/hooks'

/**
 * Looks again and again while somebody sees the page, and at once when they or the network come back. A tab that is left open
 * behind others costs nothing.
 *
 * @param look the same function each time, or it begins anew.
 * @param everyMs so often.
 */
export function useLooking(look: () => void, everyMs: number): void {
  useEffect(() => {
    const seen = () => {
      if (!document.hidden) look()
    }
    seen()
    const timer = setInterval(seen, everyMs)
    document.addEventListener('visibilitychange', seen)
    addEventListener('online', seen)
    return () => {
      clearInterval(timer)
      removeEventListener('online', seen)
      document.removeEventListener('visibilitychange', seen)
    }
  }, [look, everyMs])
}
