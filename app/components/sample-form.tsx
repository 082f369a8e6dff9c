import type { WordedTemplate } from '#app/domain/letter-slot.ts'
import { m } from '#app/messages/compiled/messages.js'

import { Button } from './button.tsx'
import { Select } from './select.tsx'

type SampleFormProps = {
  slug: string
  template: WordedTemplate
  locale: string
  applications: readonly { reference: string; title: string }[]
  chosen?: string
}

/** Chooses the application with which a letter is shown as it is saved. */
export function SampleForm({ slug, template, locale, applications, chosen }: SampleFormProps) {
  return (
    <form method="get" action={`/manage/calls/${slug}/letters/${template}/preview`}>
      <input type="hidden" name="language" value={locale} />
      <Select
        name="application"
        label={m.wording_sample_application()}
        emptyLabel={m.wording_sample_last()}
        defaultValue={chosen}
        options={applications.map(({ reference, title }) => ({
          value: reference,
          label: `${reference} · ${title}`,
        }))}
      />
      <Button variant="secondary">{m.wording_sample_button()}</Button>
    </form>
  )
}
