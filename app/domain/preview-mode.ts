/** How a page of a form can be tried out: as most see it, light for slow connections, and where no scripts run at all. */
export const previewModes = ['full', 'light', 'no_scripts'] as const

export type PreviewMode = (typeof previewModes)[number]

/** The address of a preview in this mode. */
export function inMode(href: string, mode: PreviewMode): string {
  return mode === 'full' ? href : `${href}?mode=${mode}`
}
