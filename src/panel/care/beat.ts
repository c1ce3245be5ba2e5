// The watchdog's clock. It runs in a worker of its own, because the page's timer is what may have died.

const BEAT_MS = 5_000

setInterval(() => postMessage('beat'), BEAT_MS)
