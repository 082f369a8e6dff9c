/** How large a label or legend is set: `l` when it is the page's question, `m` for a group, `s` by default. */
export type HeadingSize = 's' | 'm' | 'l'
