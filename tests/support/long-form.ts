import type { Answers } from '#app/domain/answer.ts'
import type { Expression } from '#app/domain/expression.ts'
import type { FormDefinition, QuestionGroup, Rule, Section } from '#app/domain/form.ts'
import type { Question } from '#app/domain/question.ts'

const text = (es: string) => ({ es, en: `${es} (en)` })
const help = text('Escriba lo que sabe; no hace falta que sea exacto.')
const options = ['agua', 'bosque', 'camino', 'escuela'].map((value) => ({ value, label: text(value) }))
const literal = (value: string | number): Expression => ({ op: 'literal', value })

/** How many questions, and how many conditions, a section of the long form has. */
export const questionsASection = 15
export const conditionsASection = 4

/**
 * A form of so many sections, each of three pages with five questions of many kinds and four conditions: two on its own page,
 * one on another page, and one on the section before. Its first pages are the same however long it is.
 */
export function longForm(sections: number): FormDefinition {
  const numbers = Array.from({ length: sections }, (_, at) => at)
  return { sections: numbers.map(sectionOf), rules: numbers.map(ruleOf) }
}

/** Answers that are in order, to every question of that form. */
export function longAnswers(sections: number): Answers {
  const numbers = Array.from({ length: sections }, (_, at) => at)
  return Object.fromEntries(numbers.flatMap((at) => Object.entries(answersOf(at))))
}

function sectionOf(at: number): Section {
  const page = (name: string, questions: Question[]): QuestionGroup => ({
    key: `${name}_${at}`,
    title: text(`Parte ${at + 1}: ${name}`),
    intro: help,
    questions,
  })
  return {
    key: `section_${at}`,
    title: text(`Sección ${at + 1}`),
    groups: [page('people', people(at)), page('place', place(at)), page('costs', costs(at))],
  }
}

function people(at: number): Question[] {
  const shared = { help, required: true }
  const isGroup: Expression = { op: 'selected', key: `is_group_${at}`, option: 'yes' }
  return [
    { ...shared, key: `who_${at}`, kind: 'short_text', label: text('Nombre'), characters: { max: 120 } },
    { ...shared, key: `is_group_${at}`, kind: 'yes_no', label: text('¿Es un grupo?') },
    {
      ...shared,
      key: `members_${at}`,
      kind: 'number',
      label: text('Miembros'),
      min: 1,
      max: 900,
      visible: isGroup,
    },
    { ...shared, key: `plan_${at}`, kind: 'long_text', label: text('Qué harán'), words: { max: 120 } },
    {
      ...shared,
      key: `why_${at}`,
      kind: 'long_text',
      label: text('Por qué tantos'),
      visible: { op: 'more', left: { op: 'answer', key: `members_${at}` }, right: literal(20) },
    },
  ]
}

function place(at: number): Question[] {
  const shared = { help, required: true }
  const before = at === 0 ? 0 : at - 1
  return [
    { ...shared, key: `theme_${at}`, kind: 'one_of', label: text('Tema'), options },
    { ...shared, key: `themes_${at}`, kind: 'some_of', label: text('Otros temas'), options },
    { ...shared, key: `starts_${at}`, kind: 'date', label: text('Empieza') },
    {
      ...shared,
      key: `visits_${at}`,
      kind: 'number',
      label: text('Visitas'),
      visible: { op: 'answered', key: `plan_${at}` },
    },
    {
      ...shared,
      key: `ends_${at}`,
      kind: 'month',
      label: text('Termina'),
      visible: { op: 'selected', key: `is_group_${before}`, option: 'yes' },
    },
  ]
}

function costs(at: number): Question[] {
  const shared = { help, required: true }
  const lineTotal: Expression = {
    op: 'multiply',
    left: { op: 'column', key: 'quantity' },
    right: { op: 'column', key: 'cost' },
  }
  const named = (key: string) => ({ key, label: text(key) })
  return [
    {
      ...shared,
      key: `lines_${at}`,
      kind: 'rows',
      label: text('Gastos'),
      min: 1,
      max: 20,
      rowName: text('Gasto'),
      columns: [
        { key: 'item', kind: 'short_text', label: text('Cosa'), required: true },
        { key: 'quantity', kind: 'number', label: text('Cantidad'), required: true },
        { key: 'cost', kind: 'money', label: text('Costo'), required: true },
        {
          key: 'total',
          kind: 'calculated',
          label: text('Total'),
          required: false,
          value: lineTotal,
          format: 'money',
        },
      ],
    },
    {
      ...shared,
      key: `sums_${at}`,
      kind: 'calculated',
      label: text('Sumas'),
      lines: [
        {
          key: 'all',
          label: text('Todo'),
          value: { op: 'sum', key: `lines_${at}`, of: lineTotal },
          format: 'money',
        },
      ],
    },
    { ...shared, key: `own_${at}`, kind: 'money', label: text('Aporte propio'), required: false },
    {
      ...shared,
      key: `served_${at}`,
      kind: 'table',
      label: text('Personas'),
      rows: ['women', 'men'].map(named),
      columns: ['young', 'old'].map(named),
      max: 900,
    },
    { ...shared, key: `phone_${at}`, kind: 'phone', label: text('Teléfono') },
  ]
}

function ruleOf(at: number): Rule {
  return {
    key: `own_within_${at}`,
    question: `own_${at}`,
    each: false,
    holds: {
      op: 'at_most',
      left: { op: 'answer', key: `own_${at}` },
      right: { op: 'sum', key: `lines_${at}`, of: { op: 'column', key: 'cost' } },
    },
    message: text('El aporte no puede ser más que los gastos.'),
  }
}

function answersOf(at: number): Answers {
  const line = { item: 'Tubos de PVC', quantity: '10', cost: '150.00' }
  return {
    [`who_${at}`]: 'Comité de Agua de Nueva Esperanza',
    [`is_group_${at}`]: 'yes',
    [`members_${at}`]: '36',
    [`plan_${at}`]: 'Llevaremos agua segura a las casas de la comunidad.',
    [`why_${at}`]: 'Somos todas las familias de la comunidad.',
    [`theme_${at}`]: 'agua',
    [`themes_${at}`]: ['bosque', 'camino'],
    [`starts_${at}`]: { day: '1', month: '3', year: '2027' },
    [`visits_${at}`]: '4',
    [`ends_${at}`]: { month: '9', year: '2027' },
    [`lines_${at}`]: [line, line, line],
    [`own_${at}`]: '200.00',
    [`served_${at}`]: { 'women.young': '8', 'women.old': '11', 'men.young': '7', 'men.old': '9' },
    [`phone_${at}`]: '942 123 456',
  }
}
