import { promisifyRequest } from 'idb-keyval'

/**
 * Opens a database of one store without keys of its own, in whatever version: after a rollback a build finds the
 * database of a newer one. A database without its store is not ours and is created again.
 *
 * Rejects when storage is denied.
 */
export async function openStore(name: string): Promise<IDBDatabase> {
  const found = await open(name)
  if (found.objectStoreNames.contains(name)) return found
  found.close()
  await promisifyRequest(indexedDB.deleteDatabase(name))
  const made = await open(name)
  if (made.objectStoreNames.contains(name)) return made
  made.close()
  throw new Error(`the database ${name} has no store, and cannot be created again`)
}

function open(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name)
  // Only a new database is upgraded, because no version is requested.
  request.onupgradeneeded = () => request.result.createObjectStore(name)
  return promisifyRequest(request)
}
