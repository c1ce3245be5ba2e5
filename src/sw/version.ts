import * as v from 'valibot'

const partSchema = v.object({
  url: v.pipe(v.string(), v.startsWith('/'), v.maxLength(300)),
  /** The beginning of `Content-Type`. */
  type: v.pipe(v.string(), v.maxLength(100)),
  /** Of the content, in hex, if the part is a file. What the Worker renders has its own in a header. */
  sha256: v.nullable(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
})
/** A file of a version, and how to distinguish it from an error page or half a file. */
export type Part = v.InferOutput<typeof partSchema>

const versionSchema = v.object({
  build: v.pipe(v.string(), v.maxLength(64)),
  screens: v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(1_000)),
  parts: v.pipe(v.array(partSchema), v.maxLength(5_000)),
})
/** A build of the app: everything its screens need to run without a network. */
export type Version = v.InferOutput<typeof versionSchema>

/** The list of a version that a device has kept; undefined if it is not a list of this build. */
export function parseVersion(kept: unknown, build: string): Version | undefined {
  const result = v.safeParse(versionSchema, kept)
  return result.success && result.output.build === build ? result.output : undefined
}

/** What the Worker renders for a screen: the page from which a device starts it, and its stylesheet. */
export function partsOfScreen(screen: string, build: string): [page: Part, style: Part] {
  return [
    { url: shellOf(screen), type: 'text/html', sha256: null },
    { url: `/screens/${screen}/style.css?build=${build}`, type: 'text/css', sha256: null },
  ]
}

/** The address of the page from which a device starts a screen. */
export function shellOf(screen: string): string {
  return `/screens/${screen}/shell`
}

/** A version with all that a screen needs, whether the build knows the screen or staff have added it. */
export function withScreen(version: Version, screen: string): Version {
  const { build, screens, parts } = version
  if (screens.includes(screen)) return version
  return { build, screens: [...screens, screen], parts: [...parts, ...partsOfScreen(screen, build)] }
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
