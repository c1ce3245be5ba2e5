import { runWithChromium } from '../steps/run-with-chromium.ts'

// Disturbs a screen in every way we know, at random from a seed, and checks that there is always something to read.
// Options: --minutes=10 --seed=N, or --seed=N --only=1,4 for some steps of one episode.

runWithChromium('tests/hostile/main.ts')
