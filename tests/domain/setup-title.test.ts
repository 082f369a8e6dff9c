import { expect, test } from 'vitest'

import { setupTitle } from '#app/domain/setup-title.ts'

const answers = { title_es: 'Agua segura', title_en: 'Safe water', title_qu: ' ' }

test.each([
  [['en', 'es'], 'Safe water'],
  [['es', 'en'], 'Agua segura'],
  [['qu', 'es', 'en'], 'Agua segura'],
  [['qu'], undefined],
])('for a reader of %j the call is named %s', (locales, title) => {
  expect(setupTitle(answers, locales)).toBe(title)
})
