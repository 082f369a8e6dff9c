import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'

import { formatForRegion } from '#app/components/format.ts'
import { isLocale, overwriteGetLocale } from '#app/messages/compiled/runtime.js'

overwriteGetLocale(() => {
  const { lang } = document.documentElement
  return isLocale(lang) ? lang : 'es'
})

formatForRegion(document.documentElement.dataset['region'] ?? '001')

// React writes each default text anew as it takes the page over. Where nothing was typed yet that would be the value
// too, and the caret would jump to its beginning.
for (const area of document.querySelectorAll('textarea')) {
  const { value } = area
  area.value = value
}

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
