import { createRequestHandler, type GetLoadContextFunction } from '@react-router/express'
import type { RequestHandler } from 'express'
import type { ServerBuild } from 'react-router'

type Page = { id: string; segments: string[] }

/** How an address of data says that it is of an index page: the router itself reads such. */
const dataOfIndex = /\/_(?:root)?\.data$/

/**
 * Answers with the pages of the portal. For each request the router asks all routes that it is given, several times, whether
 * they match: it is given those alone that an address of this length and beginning may lead to.
 */
export function answerWithPages(build: ServerBuild, getLoadContext: GetLoadContextFunction): RequestHandler {
  const handlerOf = (some: ServerBuild) => createRequestHandler({ build: some, getLoadContext })
  const ofAll = handlerOf(build)
  const pages = pagesOf(build)
  const handlers = new Map<string, ReturnType<typeof handlerOf>>()

  return (request, response, next) => {
    const { path } = request
    if (dataOfIndex.test(path)) return ofAll(request, response, next)
    const [first, ...others] = path
      .replace(/\.data$/, '')
      .split('/')
      .filter(Boolean)
    const count = first === undefined ? 0 : others.length + 1
    const key = `${count}/${first}`
    const known = handlers.get(key)
    if (known) return known(request, response, next)
    const candidates = pages.filter((page) => page.segments[0] === first && mayCount(page, count))
    // What no page may answer is not found by all of them, and nothing is kept for it.
    if (candidates.length === 0) return ofAll(request, response, next)
    const handler = handlerOf(narrowed(build, candidates))
    handlers.set(key, handler)
    return handler(request, response, next)
  }
}

function pagesOf({ routes }: ServerBuild): Page[] {
  return Object.values(routes).flatMap((route) => {
    if (!route || (route.path === undefined && !route.index)) return []
    const line = withAncestors(routes, route.id)
    return [
      { id: route.id, segments: line.flatMap((id) => routes[id]?.path?.split('/') ?? []).filter(Boolean) },
    ]
  })
}

function mayCount({ segments }: Page, count: number): boolean {
  const required = segments.filter((it) => !it.endsWith('?')).length
  return count >= required && count <= segments.length
}

/** The same build with these pages alone, and what stands around them. */
function narrowed(build: ServerBuild, pages: readonly Page[]): ServerBuild {
  const ids = new Set(pages.flatMap(({ id }) => withAncestors(build.routes, id)))
  const only = <T>(of: Record<string, T>) =>
    Object.fromEntries(Object.entries(of).filter(([id]) => ids.has(id)))
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  }
}

/** A route's id after those of the routes around it, the outermost first. */
function withAncestors(routes: ServerBuild['routes'], id: string): string[] {
  const parent = routes[id]?.parentId
  return parent === undefined ? [id] : [...withAncestors(routes, parent), id]
}
