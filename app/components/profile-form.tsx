import type { ReviewerProfile } from '#app/domain/reviewer-profile.ts'
import { textIn, type LocalizedText } from '#app/domain/text.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { languageName } from './language-name.ts'

type ProfileFormProps = {
  profile: ReviewerProfile
  choices: {
    regions: readonly { value: string; label: string }[]
    objectives: readonly { value: string; label: LocalizedText }[]
    languages: readonly { value: string }[]
  }
}

/** What a reviewer knows, so that they are asked about what they can judge. */
export function ProfileForm({ profile, choices }: ProfileFormProps) {
  const { regions, languages } = choices
  const objectives = choices.objectives.map((it) => ({ ...it, label: textIn(it.label, getLocale()) }))
  const spoken = languages.map((it) => ({ ...it, label: languageName(it.value) }))
  const fields = [
    { name: 'regions', legend: m.profile_regions(), options: regions, chosen: profile.regions },
    { name: 'objectives', legend: m.profile_objectives(), options: objectives, chosen: profile.objectives },
    { name: 'languages', legend: m.profile_languages(), options: spoken, chosen: profile.languages },
  ]
  return (
    <form method="post" className="minka-reading">
      <p className="govuk-body">{m.profile_intro()}</p>
      {fields
        .filter(({ options }) => options.length > 0)
        .map(({ chosen, ...field }) => (
          <Checkboxes key={field.name} legendSize="s" defaultValues={chosen} {...field} />
        ))}
      <Button>{m.profile_save()}</Button>
    </form>
  )
}
