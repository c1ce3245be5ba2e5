/** The views of the app, in the order of the navigation. */
export const VIEWS = [
  'today',
  'notices',
  'words',
  'plan',
  'publish',
  'history',
  'screens',
  'counters',
] as const
export type View = (typeof VIEWS)[number]

/** Where somebody is in the app. */
export interface Here {
  readonly view: View
  /** The subject that is edited; of notices, the template that is filled in. */
  readonly subject: string | null
}

export function pathOf({ view, subject }: Here): string {
  const path = view === 'today' ? '/staff' : `/staff/${view}`
  return subject === null ? path : `${path}?${new URLSearchParams({ subject })}`
}

export function hereOf({ pathname, search }: Pick<URL, 'pathname' | 'search'>): Here {
  const name = pathname.split('/')[2] ?? ''
  return {
    view: VIEWS.find((view) => view === name) ?? 'today',
    subject: new URLSearchParams(search).get('subject'),
  }
}
