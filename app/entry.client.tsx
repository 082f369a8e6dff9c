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

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
