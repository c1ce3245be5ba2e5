// Runs build scripts, one after the other, on a Node that is new enough. That is the Node that runs this file, or
// else the one that `npm ci` has installed into node_modules. npm 11 links the installed one as `node` for scripts.
// npm 10 makes no link if two packages offer it, so this file looks for it. It is plain JavaScript, because the Node
// of the machine may be too old for anything else.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const LEAST = [22, 12]
const WATCH_MS = 250

const root = join(import.meta.dirname ?? new URL('.', import.meta.url).pathname, '..')
const brought = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
const [major, minor] = process.versions.node.split('.').map(Number)
const isEnough = major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])
const node = isEnough ? process.execPath : brought

if (!existsSync(node)) {
  console.error(
    `This needs Node ${LEAST.join('.')} or newer; this is ${process.versions.node}. Run npm ci, or install it.`,
  )
  process.exit(1)
}
const given = process.argv.slice(2)
const isScript = (argument) => /^[a-z0-9-]+\.ts$/.test(argument)
const options = given.filter((argument) => !isScript(argument))
for (const script of given.filter(isScript)) {
  const status = await run(script)
  if (status !== 0) process.exit(status)
}

/** Returns the script's exit status. A signal to this process is passed on to the script. */
function run(script) {
  const child = spawn(
    node,
    [
      '--experimental-strip-types',
      '--disable-warning=ExperimentalWarning',
      join('build/tasks', script),
      ...options,
    ],
    {
      cwd: root,
      stdio: 'inherit',
      // The tools that the scripts start look for Node in the path.
      env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  // npm passes a signal on to the shell between it and this process, and that shell ends without passing it on.
  const startedBy = process.ppid
  const watch = setInterval(() => process.ppid !== startedBy && child.kill('SIGTERM'), WATCH_MS)
  return new Promise((resolve) =>
    child.on('exit', (code) => {
      clearInterval(watch)
      resolve(code ?? 1)
    }),
  )
}
