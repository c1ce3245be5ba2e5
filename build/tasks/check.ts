import { finish, runChecks, vitest } from '../steps/run-steps.ts'

// `npm run check`: the checks that are quick enough to run after each change. `npm test` has the rest.

const [build, ...checks] = runChecks()
finish([build, ...checks, ...(build.failed === 0 ? [vitest('--project', 'unit')] : [])])
