/** A form of texts, read: a character, an edge, parts one after another, one of several, or a part repeated. */
export type PatternNode =
  | { is: (character: string) => boolean }
  | { edge: 'start' | 'end' }
  | { all: PatternNode[] }
  | { either: PatternNode[] }
  | { of: PatternNode; min: number; max: number | undefined }

const deepest = 30
const mostRepeats = 1_000

class Unreadable extends Error {}

/** Reads a regular expression without lookaround and references back; nothing when it is none. Never throws. */
export function parsePattern(pattern: string): PatternNode | undefined {
  try {
    return new PatternReader(pattern).whole()
  } catch (error) {
    if (error instanceof Unreadable) return undefined
    throw error
  }
}

class PatternReader {
  readonly #characters: readonly string[]
  #at = 0
  #depth = 0

  constructor(pattern: string) {
    this.#characters = Array.from(pattern)
  }

  whole(): PatternNode {
    const node = this.#either()
    if (this.#next !== undefined) throw new Unreadable()
    return node
  }

  get #next(): string | undefined {
    return this.#characters[this.#at]
  }

  #takes(wanted: string): boolean {
    const isNext = this.#characters.slice(this.#at, this.#at + wanted.length).join('') === wanted
    if (isNext) this.#at += wanted.length
    return isNext
  }

  #take(): string {
    const taken = this.#next
    if (taken === undefined) throw new Unreadable()
    this.#at += 1
    return taken
  }

  #either(): PatternNode {
    this.#depth += 1
    if (this.#depth > deepest) throw new Unreadable()
    const ways = [this.#all()]
    while (this.#takes('|')) ways.push(this.#all())
    this.#depth -= 1
    const [only] = ways
    return only && ways.length === 1 ? only : { either: ways }
  }

  #all(): PatternNode {
    const parts: PatternNode[] = []
    while (this.#next !== undefined && this.#next !== '|' && this.#next !== ')') parts.push(this.#repeated())
    return { all: parts }
  }

  #repeated(): PatternNode {
    let of = this.#single()
    for (let times = this.#times(); times; times = this.#times()) {
      if ('edge' in of) throw new Unreadable()
      of = { of, ...times }
      this.#takes('?')
    }
    return of
  }

  #times(): { min: number; max: number | undefined } | undefined {
    if (this.#takes('*')) return { min: 0, max: undefined }
    if (this.#takes('+')) return { min: 1, max: undefined }
    if (this.#takes('?')) return { min: 0, max: 1 }
    const rest = this.#characters.slice(this.#at, this.#at + 12).join('')
    const [whole, least = '', comma, most = ''] = /^\{(\d+)(,(\d*))?\}/.exec(rest) ?? []
    if (whole === undefined) return undefined
    this.#at += whole.length
    const min = Number(least)
    const max = comma === undefined ? min : most === '' ? undefined : Number(most)
    if (min > mostRepeats || (max ?? 0) > mostRepeats || (max ?? min) < min) throw new Unreadable()
    return { min, max }
  }

  #single(): PatternNode {
    const character = this.#take()
    switch (character) {
      case '^':
        return { edge: 'start' }
      case '$':
        return { edge: 'end' }
      case '.':
        return { is: (it) => it !== '\n' && it !== '\r' }
      case '(':
        return this.#group()
      case '[':
        return this.#oneOf()
      case '\\':
        return { is: this.#escaped() }
      case '*':
      case '+':
      case '?':
      case '{':
        throw new Unreadable()
      default:
        return { is: (it) => it === character }
    }
  }

  #group(): PatternNode {
    if (this.#next === '?' && !this.#takes('?:')) throw new Unreadable()
    const node = this.#either()
    if (!this.#takes(')')) throw new Unreadable()
    return node
  }

  #oneOf(): PatternNode {
    const isOther = this.#takes('^')
    const tests: ((it: string) => boolean)[] = []
    while (!this.#takes(']')) {
      const first = this.#take()
      if (first === '\\' && /[dDwWsSp]/.test(this.#next ?? '')) {
        tests.push(this.#escaped())
        continue
      }
      const from = first === '\\' ? plain(this.#take()) : first
      const isRange = this.#next === '-' && this.#characters[this.#at + 1] !== ']'
      if (isRange) this.#at += 1
      const last = isRange ? this.#take() : from
      const to = isRange && last === '\\' ? plain(this.#take()) : last
      if (codeOf(from) > codeOf(to)) throw new Unreadable()
      tests.push((it) => codeOf(it) >= codeOf(from) && codeOf(it) <= codeOf(to))
    }
    return { is: (it) => tests.some((test) => test(it)) !== isOther }
  }

  #escaped(): (it: string) => boolean {
    const letter = this.#take()
    if (letter === 'p') return this.#property()
    const shared = classes[letter]
    if (shared) return shared
    const meant = plain(letter)
    return (it) => it === meant
  }

  /** `\p{L}`: a letter of any script, and the like. */
  #property(): (it: string) => boolean {
    const rest = this.#characters.slice(this.#at, this.#at + 6).join('')
    const [whole, name] = /^\{(L|Lu|Ll|N|Nd)\}/.exec(rest) ?? []
    if (whole === undefined) throw new Unreadable()
    this.#at += whole.length
    const test = new RegExp(`^\\p{${name ?? 'L'}}$`, 'u')
    return (it) => test.test(it)
  }
}

const classes: Readonly<Record<string, (it: string) => boolean>> = {
  d: (it) => /^[0-9]$/.test(it),
  D: (it) => !/^[0-9]$/.test(it),
  w: (it) => /^\w$/.test(it),
  W: (it) => !/^\w$/.test(it),
  s: (it) => /^\s$/.test(it),
  S: (it) => !/^\s$/.test(it),
}

/** What an escape stands for by itself. Letters and figures that mean something elsewhere are refused. */
function plain(letter: string): string {
  const named = { n: '\n', r: '\r', t: '\t' }[letter]
  if (named !== undefined) return named
  if (/[A-Za-z0-9]/.test(letter)) throw new Unreadable()
  return letter
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0
}
