import type { BrowserContext, CDPSession, LaunchOptions, Page } from '@playwright/test'
import { type FaultyServer, startFaultyServer } from '../support/faulty-server.ts'
import { createBrowser, type DeviceBrowser } from './browser.ts'
import type { Build, BuildName, Builds } from './builds.ts'
import { type Liar, lieThrough } from './lies.ts'
import { type Time, timeFrom } from './time.ts'
import { openWall, type Wall } from './wall.ts'
import { createWatch, type Watch } from './watch.ts'

export const LOBBY = '/screens/lobby'
/** How long open requests may take before the clock jumps. */
const SETTLE_MS = 2_000
/** The time from one request to the next. */
const BETWEEN_MS = 30

/** What all episodes of a run share. */
export interface Given {
  readonly builds: Builds
  readonly launch: LaunchOptions
  /** The kinds of violations that are known already and not reported. */
  readonly ignored: readonly string[]
}

/** Everything in an episode that can be changed. */
export interface World {
  readonly builds: Builds
  readonly server: FaultyServer
  readonly liar: Liar
  readonly time: Time
  readonly browser: DeviceBrowser
  readonly watch: Watch
  /** The open pages. The first is the wall's own, whenever the browser runs. */
  readonly walls: readonly Wall[]
  /** Whether the server is switched off. */
  isDown: boolean
  /** Whether a start has to succeed with any network: a version is whole and untouched on the device. */
  isKept: boolean
  /** The session that holds back storage. */
  quota: CDPSession | undefined
  down(): Promise<void>
  up(): Promise<void>
  /** Puts another build on the server. */
  deploy(name: BuildName): void
  /** The build on the server. */
  deployed(): Build
  startBrowser(): Promise<void>
  stopBrowser(how: 'closed' | 'killed'): Promise<void>
  /** Opens a page; it is a start. */
  open(path: string): Promise<Wall>
  close(wall: Wall): Promise<void>
  reload(wall: Wall): Promise<void>
  /** Lets time pass at once, in ms. Everything that was due happens. */
  forward(ms: number): Promise<void>
  /** Sets the clock of the device off by so many ms. */
  setClock(offMs: number): Promise<void>
  dispose(): Promise<void>
}

/** @param first the build that is installed. */
export async function createWorld({ builds, launch, ignored }: Given, first: BuildName): Promise<World> {
  const server = await startFaultyServer(builds.of(first).port)
  const time = timeFrom(builds.of('own').bundle.edition.office.calendar)
  const other = () => builds.of(world.deployed().name === 'own' ? 'better' : 'own').port
  const browser = createBrowser(launch)
  let walls: Wall[] = []

  const add = (page: Page, path: string) => {
    const wall = openWall(page, path, server.origin)
    walls = [...walls, wall]
    return wall
  }
  const gone = (wall: Wall) => {
    wall.isClosed = true
    walls = walls.filter((each) => each !== wall)
  }
  const begin = async (wall: Wall, load: (page: Page) => Promise<unknown>) => {
    wall.begin(world.isKept)
    // The watcher of the page sees a start that fails.
    await load(wall.page).catch(() => undefined)
  }
  const load = (path: string) => (page: Page) =>
    page.goto(server.origin + path, { waitUntil: 'commit', timeout: 12_000 })

  const world: World = {
    builds,
    server,
    time,
    browser,
    liar: lieThrough(server, time.truth, other),
    watch: createWatch(() => walls, server.origin, ignored),
    get walls() {
      return walls
    },
    isDown: false,
    isKept: false,
    quota: undefined,
    async down() {
      world.isDown = true
      await server.down()
    },
    async up() {
      if (world.isDown) await server.up()
      world.isDown = false
    },
    deploy(name) {
      server.upstream = builds.of(name).port
    },
    deployed() {
      const [own] = builds.all
      const running = builds.all.find(({ port }) => port === server.upstream) ?? own
      if (!running) throw new Error('no build is running')
      return running
    },
    async startBrowser() {
      if (browser.context) return
      const context = await browser.start(time.device())
      const page = context.pages()[0] ?? (await context.newPage())
      await begin(add(page, LOBBY), load(LOBBY))
    },
    async stopBrowser(how) {
      for (const wall of walls) gone(wall)
      world.quota = undefined
      await browser.stop(how)
    },
    async open(path) {
      const wall = add(await running(browser).newPage(), path)
      await begin(wall, load(path))
      return wall
    },
    async close(wall) {
      gone(wall)
      await wall.page.close()
    },
    async reload(wall) {
      await begin(wall, (page) => page.reload({ waitUntil: 'commit', timeout: 12_000 }))
    },
    async forward(ms) {
      await settled(server, world.liar)
      time.pass(ms)
      await browser.context?.clock.fastForward(ms)
    },
    async setClock(offMs) {
      time.set(offMs)
      await browser.context?.clock.setSystemTime(time.device())
    },
    async dispose() {
      world.watch.stop()
      for (const wall of walls) gone(wall)
      await browser.dispose()
      world.liar.stop()
      if (!world.isDown) await server.down()
    },
  }
  return world
}

function running(browser: DeviceBrowser): BrowserContext {
  if (!browser.context) throw new Error('the browser is switched off')
  return browser.context
}

/** Waits until every request has its answer, and none follows at once. */
async function settled(server: FaultyServer, liar: Liar): Promise<void> {
  const until = Date.now() + SETTLE_MS
  for (let calm = 0; calm < 2 && Date.now() < until; ) {
    calm = server.open() > liar.held() ? 0 : calm + 1
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS / 2))
  }
}
