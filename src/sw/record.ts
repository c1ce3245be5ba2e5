import { parseTrial, type Trial } from './trial.ts'

const CACHE = 'trial'
const KEY = '/trial'

/** Reads the record of versions. It is empty if it cannot be read or parsed. */
export async function readTrial(storage: CacheStorage): Promise<Trial> {
  try {
    const kept = await storage.match(KEY, { cacheName: CACHE })
    return parseTrial(await kept?.json())
  } catch {
    // A disk that fails must not keep the screen from starting.
    return parseTrial(undefined)
  }
}

/** Writes the record. @throws DOMException when the disk is full. */
export async function writeTrial(storage: CacheStorage, trial: Trial): Promise<void> {
  const cache = await storage.open(CACHE)
  await cache.put(KEY, Response.json(trial))
}
