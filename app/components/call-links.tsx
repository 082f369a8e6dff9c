type CallLinksProps = { slug: string; links: readonly { to: string; text: string }[] }

/** Links to pages of a call, side by side. */
export function CallLinks({ slug, links }: CallLinksProps) {
  return (
    <p className="minka-links">
      {links.map(({ to, text }) => (
        <a key={to} className="govuk-link" href={`/manage/calls/${slug}/${to}`}>
          {text}
        </a>
      ))}
    </p>
  )
}
