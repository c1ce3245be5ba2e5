import { reset } from 'cloudflare:test'
import { exports } from 'cloudflare:workers'
import { afterAll } from 'vitest'

// All files of these tests have one Worker, because each new one takes seconds for its first answer. So what a file has
// had the office keep goes with it. The Worker itself believes an answer of the office for some seconds. It asks again
// for whoever has heard of another edition.
afterAll(async () => {
  await reset()
  await exports.default.fetch(`https://office.test/health?edition=${'0'.repeat(16)}`)
})
