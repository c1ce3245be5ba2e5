/**
 * Keeps the panel lit while its page is in sight. Browsers let go of the lock whenever the page is hidden, so it
 * is asked for anew each time it comes back. Refused (low battery, no secure context) is a fault to be seen, and
 * the screen plays on.
 */
export function keepAwake(onFault: (error: unknown) => void): void {
  const ask = () => {
    if (document.visibilityState !== 'visible') return
    // Not there at all without a secure context, whatever the types say.
    if (!('wakeLock' in navigator)) return onFault(new Error('no wake lock in this browser'))
    navigator.wakeLock.request('screen').catch(onFault)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
