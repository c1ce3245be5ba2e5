import { cloudflareTest } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // On a machine of two cores the default leaves one of them idle.
    maxWorkers: 2,
    projects: [
      {
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          name: 'unit',
          root: `${import.meta.dirname}/..`,
          include: ['tests/unit/**/*.test.ts', 'src/facts/*.test.ts'],
          // To load the modules anew for each file takes as long as half of the tests.
          isolate: false,
          testTimeout: 20_000,
          hookTimeout: 20_000,
        },
      },
      {
        // The commands of npm, in other processes and other folders.
        test: {
          name: 'tools',
          root: `${import.meta.dirname}/..`,
          include: ['tests/tools/*.test.ts'],
          testTimeout: 600_000,
        },
      },
      {
        plugins: [cloudflareTest({ wrangler: { configPath: `${import.meta.dirname}/../wrangler.toml` } })],
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        root: `${import.meta.dirname}/..`,
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.ts'],
          setupFiles: ['tests/worker/forget.ts'],
          isolate: false,
          // The first request waits for the Worker to start.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
})
