/** What a sentence says in each language. */
export type Said = { es: RegExp; en: RegExp }

/** What is typed wrong where, and the sentence that must stand beside that field. */
export type Wrong = { group: string; typed: Record<string, string>; field: string; sentence: Said }

/** Answers to the demonstration call that cannot be right, a kind of question each. */
export const wrongAnswers: readonly Wrong[] = [
  one('way_in', 'access_hours', 'seis', {
    es: /escriba solo un número, sin letras/,
    en: /write only a number, without letters/,
  }),
  one('way_in', 'access_hours', '241', { es: /debe ser 240 o menos/, en: /must be 240 or less/ }),
  one('org_papers', 'org_ruc', '20512333798', {
    es: /El RUC de «RUC» no es correcto/,
    en: /The RUC in “RUC.*” is not right/,
  }),
  one('org_papers', 'org_ruc', '2051233379', {
    es: /El RUC de «RUC» no es correcto/,
    en: /The RUC in “RUC.*” is not right/,
  }),
  one('org_papers', 'org_ruc', 'no tenemos', {
    es: /El RUC de «RUC» no es correcto/,
    en: /The RUC in “RUC.*” is not right/,
  }),
  one('representative', 'rep_dni', '1011741', {
    es: /El DNI de «DNI» no es correcto/,
    en: /The DNI in “DNI.*” is not right/,
  }),
  one('representative', 'rep_dni', '10117410-3', {
    es: /El DNI de «DNI» no es correcto/,
    en: /The DNI in “DNI.*” is not right/,
  }),
  one('representative_contact', 'rep_phone', 'no hay señal', {
    es: /Revise el teléfono/,
    en: /Check the telephone/,
  }),
  one('representative_contact', 'rep_email', 'rosa arroba correo', {
    es: /debe tener la forma nombre@ejemplo.com/,
    en: /should look like name@example.com/,
  }),
  one('idea', 'title', 'agua '.repeat(16).trim(), {
    es: /puede tener hasta 15 palabras. Ahora tiene 16/,
    en: /can have up to 15 words. It has 16 now/,
  }),
  one('time', 'months', '19', { es: /debe ser 18 o menos/, en: /must be 18 or less/ }),
  one('time', 'months', '7.5', {
    es: /escriba un número entero, sin decimales/,
    en: /write a whole number, without decimals/,
  }),
  one('who_benefits', 'beneficiaries.direct.women', 'muchas', {
    es: /escriba solo un número, sin letras/,
    en: /write only a number, without letters/,
  }),
  one('results', 'goals.0.target', 'a'.repeat(121), {
    es: /puede tener hasta 120 caracteres/,
    en: /can have up to 120 characters/,
  }),
  one('idea', 'summary', 'palabra '.repeat(121).trim(), {
    es: /puede tener hasta 120 palabras. Ahora tiene 121/,
    en: /can have up to 120 words. It has 121 now/,
  }),
  {
    group: 'org_agreement',
    typed: {
      'org_assembly.promised.day': '30',
      'org_assembly.promised.month': '2',
      'org_assembly.promised.year': '2027',
    },
    field: 'org_assembly.promised',
    sentence: { es: /La fecha de «.+» no existe/, en: /The date in “.+” does not exist/ },
  },
  {
    group: 'org_identity',
    typed: { 'org_founded.month': '3', 'org_founded.year': '19' },
    field: 'org_founded',
    sentence: { es: /el año con cuatro cifras/, en: /the year with four digits/ },
  },
  {
    group: 'on_the_map',
    typed: { 'map_point.latitude': '-4.5921', 'map_point.longitude': '77.8644' },
    field: 'map_point.longitude',
    sentence: { es: /El punto de «.+» queda fuera/, en: /The point in “.+” is outside/ },
  },
  {
    group: 'budget_lines',
    typed: { 'budget.0.requested': '9,000' },
    field: 'budget.0.requested',
    sentence: {
      es: /suman S\/\s12,000.00, pero el total es S\/\s15,000.00/,
      en: /add up to S\/\s12,000.00, but the total is S\/\s15,000.00/,
    },
  },
  {
    group: 'budget_lines',
    typed: { 'budget.0.unit_cost': 'mil quinientos' },
    field: 'budget.0.unit_cost',
    sentence: { es: /escriba solo un número, sin letras/, en: /write only a number, without letters/ },
  },
]

function one(group: string, field: string, value: string, sentence: Said): Wrong {
  return { group, typed: { [field]: value }, field, sentence }
}
