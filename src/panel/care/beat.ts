// The watchdog's clock: a worker of its own, because the timer of the page is what may have died.

const BEAT_MS = 5_000

setInterval(() => postMessage('beat'), BEAT_MS)
