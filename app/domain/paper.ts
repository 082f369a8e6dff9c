/** One column of a table on paper; figures stand to the right. */
export type PaperColumn = { header: string; isFigure: boolean }

/** A choice on paper: a box beside its words. */
export type PaperOption = { label: string; help?: string | undefined }

/** A place to write a few words by hand, with what belongs there. */
export type PaperField = { label: string; size: 's' | 'm' | 'l' }

/**
 * A part of a paper, free of layout. `lines`, `boxes` and `fields` are left empty to be filled by hand, as are the cells of
 * a table that are empty where `isBlank`. A table's first cells name its rows where `namesRows`; where it has `pages`, a PDF closes each
 * row with the page of the heading that has its mark.
 */
export type PaperPart =
  | { is: 'heading'; level: 2 | 3 | 4; text: string; mark?: string }
  | { is: 'text'; text: string; isQuiet: boolean }
  | { is: 'facts'; facts: { label: string; value: string }[] }
  | {
      is: 'table'
      label: string
      columns: PaperColumn[]
      rows: string[][]
      foot?: string[] | undefined
      namesRows: boolean
      isBlank: boolean
      pages?: { header: string; marks: string[] }
    }
  | { is: 'lines'; count: number }
  | { is: 'boxes'; options: PaperOption[] }
  | { is: 'fields'; fields: PaperField[] }

export type PaperTable = Extract<PaperPart, { is: 'table' }>

/** Something to print: what a page, a PDF and a screen reader say alike. `language` is that of its words (BCP 47). */
export type Paper = {
  title: string
  caption: string
  /** What the foot of every page repeats. */
  foot: string
  language: string
  parts: PaperPart[]
}

/** What a paper is called, `caption` above it; every page repeats both at its foot unless it says otherwise. */
export function paperOf(
  { title, caption, language }: Pick<Paper, 'title' | 'caption' | 'language'>,
  parts: PaperPart[],
): Paper {
  return { title, caption, language, foot: `${caption} · ${title}`, parts }
}

/** A table that a portrait page cannot hold: in columns wide enough to write in by hand, or to read. */
export function isWide({ columns, isBlank }: PaperTable): boolean {
  return columns.length > (isBlank ? 5 : 9)
}
