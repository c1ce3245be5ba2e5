import { finish, runChecks, vitest } from '../steps/run-steps.ts'

// `npm run check`: what is worth waiting for after each change. `npm test` has the rest.

const [build, ...checks] = runChecks()
finish([build, ...checks, ...(build.failed === 0 ? [vitest('--project', 'unit')] : [])])
