/** Somebody as a reader knows them: by name, by the letter of a reviewer, or both. */
export type Voice = { name: string | null; label: string | null; isOwn: boolean }

/** A post; its words are gone once it was withdrawn. */
export type Post = {
  id: string
  author: Voice
  at: Date
  words: string | null
  withdrawnAt: Date | null
  mentions: Voice[]
}

/** A flag on a part of the form, with who resolved it and how, once someone did. */
export type Flag = {
  id: string
  section: string
  words: string
  raisedBy: Voice
  at: Date
  resolution: { words: string; by: Voice; at: Date } | null
}
