import { randomUUID } from 'node:crypto'

import type { RouteConfigEntry } from '@react-router/dev/routes'

import routes from '#app/routes.ts'

/** A page or resource of the portal: the pattern of its address, and the name by which the router knows its file. */
export type MappedPage = { pattern: string; file: string }

/** Every page and resource of the portal, as `app/routes.ts` maps them, by pattern. */
export function listPages(): MappedPage[] {
  const pages = routes.flatMap((entry) => pagesUnder(entry, ''))
  return pages.toSorted((one, other) => (one.pattern < other.pattern ? -1 : 1))
}

/** The pattern of each of them. */
export function listPatterns(): string[] {
  return listPages().map(({ pattern }) => pattern)
}

/** An address that matches a pattern; its ids are nobody's. */
export function addressFor(pattern: string): string {
  return pattern.replaceAll(/:\w+\??/g, () => randomUUID()).replace('*', 'nowhere')
}

function pagesUnder({ path = '', index, children, file }: RouteConfigEntry, above: string): MappedPage[] {
  const pattern = [above, path].filter(Boolean).join('/')
  if (children) return children.flatMap((child) => pagesUnder(child, pattern))
  const isLayout = path === '' && !index
  return isLayout ? [] : [{ pattern: `/${pattern}`, file: file.replace(/\.tsx?$/, '') }]
}
