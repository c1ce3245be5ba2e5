import { pageLoadsOf, pagerOf } from '../../src/panel/paging.ts'

// Gives tests the function with which the panel measures pages.

const pageLoads = (): number[] => {
  const pager = pagerOf(document.body)
  return pager ? pageLoadsOf(pager) : []
}
Object.assign(globalThis, { pageLoads })
