import { pageLoadsOf, pagerOf } from '../../src/panel/paging.ts'

// The panel's own measuring of pages, where a test can ask for it.

const pageLoads = (): number[] => {
  const pager = pagerOf(document.body)
  return pager ? pageLoadsOf(pager) : []
}
Object.assign(globalThis, { pageLoads })
