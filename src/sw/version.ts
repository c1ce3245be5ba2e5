/** A file of a version and how it is told from an error page or half a file. */
export interface Part {
  readonly url: string
  /** What `Content-Type` begins with. */
  readonly type: string
  /** Of the content, in hex, where it is a file; what the Worker renders bears the build's hash instead. */
  readonly sha256: string | null
}

/** A build of the app: everything its screens need to run without a network. */
export interface Version {
  readonly build: string
  readonly screens: readonly string[]
  readonly parts: readonly Part[]
}

const PREFIX = 'app-'

/** The name of the cache that holds a version. */
export function cacheOf(build: string): string {
  return PREFIX + build
}

/** The builds among the names of caches. */
export function buildsIn(names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length))
}
