export type Figure = { label: string; value: string; note?: string; href?: string }

/** The few figures that matter on a page, large. With `href` a figure leads to what it counts. */
export function Stats({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="minka-stats">
      {figures.map(({ label, value, note, href }) => (
        <div key={label} className="minka-stat">
          <dt>{href ? <a href={href}>{label}</a> : label}</dt>
          <dd className="minka-stat__value">{value}</dd>
          {note && <dd className="minka-quiet">{note}</dd>}
        </div>
      ))}
    </dl>
  )
}
