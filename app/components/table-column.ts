/** One column of a table. */
export type Column = {
  header: string
  numeric?: boolean
  /** Where this column's order is asked for, and whether it has it now. */
  sort?: { href: string; order?: 'ascending' | 'descending' | undefined }
}
