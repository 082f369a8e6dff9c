/** The mark: three leaves that hold one another round a seed. Beside the portal's name it says nothing of its own. */
export function Logo() {
  return (
    <svg width="40" height="40" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <path d={leaf} fill="#f0b63c" />
      <path d={leaf} fill="#8fd0a9" transform="rotate(120 32 34)" />
      <path d={leaf} fill="#e08a62" transform="rotate(240 32 34)" />
      <circle cx="32" cy="34" r="5.5" fill="#fdf8ea" />
    </svg>
  )
}

const leaf = 'M32 34C19 29 16 15 27 3c12 5 16 19 5 31Z'
