import type { ReactNode } from 'react'
import type { Block } from './letter.ts'

/** One narrow column without tables, images or colors, so that any reader, light or dark, shows it whole. */
export function Layout({
  locale,
  subject,
  blocks,
}: {
  locale: string
  subject: string
  blocks: readonly Block[]
}) {
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="color-scheme" content="light dark" />
        <title>{subject}</title>
      </head>
      <body style={{ margin: 0, padding: '16px', font: '17px/1.5 sans-serif' }}>
        <div style={{ maxWidth: '36em', margin: '0 auto', overflowWrap: 'anywhere' }}>
          {blocks.map((block, place) => (
            <Part key={place} block={block} />
          ))}
        </div>
      </body>
    </html>
  )
}

function Part({ block }: { block: Block }): ReactNode {
  switch (block.kind) {
    case 'paragraph':
      return <p style={written}>{block.text}</p>
    case 'code':
      return <p style={{ fontSize: '32px', letterSpacing: '4px', fontWeight: 'bold' }}>{block.text}</p>
    case 'facts':
      return <Facts rows={block.rows} />
    case 'list':
      return <List heading={block.heading} items={block.items} />
    case 'quote':
      return <Quote heading={block.heading} text={block.text} />
    case 'link':
      return <Button label={block.label} url={block.url} />
  }
}

function Facts({ rows }: { rows: readonly { label: string; value: string }[] }) {
  return (
    <p>
      {rows.map(({ label, value }) => (
        <span key={label} style={{ display: 'block' }}>
          {label}: <b>{value}</b>
        </span>
      ))}
    </p>
  )
}

function List({ heading, items }: { heading: string; items: readonly string[] }) {
  return (
    <>
      <p style={title}>{heading}:</p>
      <ul style={{ margin: '4px 0 16px' }}>
        {items.map((item, place) => (
          <li key={place} style={written}>
            {item}
          </li>
        ))}
      </ul>
    </>
  )
}

function Quote({ heading, text }: { heading: string; text: string }) {
  const bar = { ...written, margin: '4px 0 16px', padding: '0 0 0 12px', borderLeft: '4px solid' }
  return (
    <>
      <p style={title}>{heading}:</p>
      <blockquote style={bar}>{text}</blockquote>
    </>
  )
}

/** The address is a plain link too: whoever prints or forwards the letter still has it. */
function Button({ label, url }: { label: string; url: string }) {
  const frame = { display: 'inline-block', padding: '11px 16px', border: '2px solid', fontWeight: 'bold' }
  return (
    <p>
      <a href={url} style={frame}>
        {label}
      </a>
      <br />
      <small>{url}</small>
    </p>
  )
}

const written = { whiteSpace: 'pre-line' } as const
const title = { margin: '16px 0 0', fontWeight: 'bold' } as const
