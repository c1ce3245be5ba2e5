import type { Builds } from './builds.ts'
import type { Wall } from './wall.ts'

const ANSWER_MS = 3_000

/** What a device knows and keeps, in lines for the person who looks for the fault. */
export async function evidenceOf(wall: Wall, builds: Builds, asked: readonly string[]): Promise<string[]> {
  const told = wall.page
    .evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration('/screens/')
      const states = (['active', 'waiting', 'installing'] as const).map(
        (role) => `${role} ${registration?.[role]?.state ?? 'none'}`,
      )
      const boot = document.getElementById('boot')?.textContent ?? '{}'
      return [
        `page: ${location.pathname}, build ${boot.match(/"build":"(\w+)"/)?.[1]}, drawn ${boot.match(/"at":\w+/)?.[0]}, controlled ${navigator.serviceWorker.controller !== null}`,
        `workers: ${states.join(', ')}`,
        `caches: ${(await caches.keys()).join(', ')}`,
        `trial: ${await (await caches.match('/trial', { cacheName: 'trial' }))?.text()}`,
        `faults: ${localStorage.getItem('faults') ?? 'none'}`,
      ]
    })
    .catch((error: unknown) => [`no evidence: ${String(error).split('\n')[0]}`])
  const late = new Promise<string[]>((resolve) =>
    setTimeout(resolve, ANSWER_MS, ['no evidence: the page does not answer']),
  )
  const lines = await Promise.race([told, late])
  return [...lines, `asked last: ${asked.slice(-20).join(' ')}`].map((line) =>
    builds.all
      .reduce((text, { name, bundle }) => text.replaceAll(bundle.build, `<${name}>`), line)
      .slice(0, 2000),
  )
}
