/**
 * Keeps the panel lit while its page is visible. Browsers release the lock whenever the page is hidden, so it is
 * requested again each time the page returns. If it is refused (low battery, no secure context), that is recorded
 * as a fault and the screen plays on.
 */
export function keepAwake(onFault: (error: unknown) => void): void {
  const ask = () => {
    if (document.visibilityState !== 'visible') return
    // Undefined without a secure context, although the types say otherwise.
    if (!('wakeLock' in navigator)) return onFault(new Error('no wake lock in this browser'))
    navigator.wakeLock.request('screen').catch(onFault)
  }
  document.addEventListener('visibilitychange', ask)
  ask()
}
