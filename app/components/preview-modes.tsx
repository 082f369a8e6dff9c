import { type PreviewMode, inMode, previewModes } from '#app/domain/preview-mode.ts'
import { m } from '#app/messages/compiled/messages.js'

const names = {
  full: m.preview_mode_full,
  light: m.preview_mode_light,
  no_scripts: m.preview_mode_no_scripts,
} as const satisfies Record<PreviewMode, unknown>

const texts = {
  full: m.preview_mode_full_text,
  light: m.preview_mode_light_text,
  no_scripts: m.preview_mode_no_scripts_text,
} as const satisfies Record<PreviewMode, unknown>

/** In which mode a page of a form is tried out, and links to the others. */
export function PreviewModes({ href, mode }: { href: string; mode: PreviewMode }) {
  return (
    <nav aria-label={m.preview_modes()} className="minka-reading">
      <ul className="govuk-list minka-modes">
        {previewModes.map((it) => (
          <li key={it}>
            <a className="govuk-link" href={inMode(href, it)} aria-current={it === mode ? 'page' : undefined}>
              {names[it]()}
            </a>
          </li>
        ))}
      </ul>
      <p className="minka-quiet">{texts[mode]()}</p>
    </nav>
  )
}
