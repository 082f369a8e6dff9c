import { m } from '#app/messages/compiled/messages.js'

const names: Readonly<Record<string, Readonly<Record<string, () => string>>>> = {
  accept: {
    pdf: m.question_file_pdf,
    image: m.question_file_image,
    document: m.question_file_document,
    spreadsheet: m.question_file_spreadsheet,
  },
  format: {
    money: m.format_money,
    number: m.format_number,
    percent: m.format_percent,
    text: m.format_text,
  },
  prefilledFrom: {
    name: m.profile_name,
    kind: m.profile_kind,
    standing: m.profile_standing,
    founded: m.profile_founded,
    place: m.profile_place,
    community: m.profile_community,
    registry: m.profile_registry,
    representative_name: m.profile_representative_name,
    representative_phone: m.profile_representative_phone,
    representative_email: m.profile_representative_email,
  },
}

/** What one of the values of a property is called; an identifier is called what it is called: RUC, KRA PIN. */
export function valueName(property: string, value: string): string {
  return names[property]?.[value]?.() ?? value.replaceAll('_', ' ').toUpperCase()
}
