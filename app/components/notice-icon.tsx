/** A circle with a check mark, or with an exclamation mark. It repeats what the words say. */
export function NoticeIcon({ isDone = false }: { isDone?: boolean }) {
  return (
    <svg width="24" height="24" viewBox="0 0 24 24" fill="none" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="10.5" stroke="currentColor" strokeWidth="2" />
      <path
        d={isDone ? 'm7 12.5 3.5 3.5L17 8.5' : 'M12 6.5v7M12 16v2'}
        stroke="currentColor"
        strokeWidth="2.5"
      />
    </svg>
  )
}
