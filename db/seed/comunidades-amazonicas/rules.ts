import type { Rule } from '#app/domain/form.ts'
import { own, requested, requestedFor, rowSources, rowTotal, total } from './budget-sums.ts'
import {
  add,
  and,
  answer,
  atLeast,
  atMost,
  column,
  count,
  divide,
  equal,
  fact,
  literal,
  monthsLater,
  more,
  multiply,
  or,
  orZero,
  subtract,
  sum,
} from './conditions.ts'
import { text } from './text.ts'

const lastMonth = monthsLater(answer('start_month'), subtract(answer('months'), literal(1)))
const noBudget = equal(count('budget'), literal(0))

const people: Rule[] = [
  {
    key: 'ten_members',
    question: 'org_members',
    each: false,
    holds: atLeast(sum('org_members'), literal(10)),
    message: text(
      'La organización debe tener al menos 10 miembros. En la tabla hay {members}.',
      'The organization must have at least 10 members. The table has {members}.',
    ),
    facts: { members: sum('org_members') },
  },
  {
    key: 'direct_beneficiaries',
    question: 'beneficiaries',
    each: false,
    holds: more(
      add(orZero(answer('beneficiaries', 'direct.women')), orZero(answer('beneficiaries', 'direct.men'))),
      literal(0),
    ),
    message: text(
      'Escriba cuántas personas se benefician directamente: debe ser al menos una.',
      'Write how many people benefit directly: it must be at least one.',
    ),
  },
]

const plan: Rule[] = [
  {
    key: 'activity_order',
    question: 'activities',
    column: 'end',
    each: true,
    holds: atLeast(column('end'), column('start')),
    message: text(
      'Actividad {row}: el mes de fin no puede ser antes del mes de inicio.',
      'Activity {row}: the last month cannot be before the first.',
    ),
  },
  {
    key: 'activity_not_before_start',
    question: 'activities',
    column: 'start',
    each: true,
    holds: atLeast(column('start'), answer('start_month')),
    message: text(
      'Actividad {row}: empieza antes que el proyecto, que comienza en {first:date}.',
      'Activity {row}: it starts before the project, which begins in {first:date}.',
    ),
    facts: { first: answer('start_month') },
  },
  {
    key: 'activity_not_after_end',
    question: 'activities',
    column: 'end',
    each: true,
    holds: atMost(column('end'), lastMonth),
    message: text(
      'Actividad {row}: termina después que el proyecto, que acaba en {last:date}.',
      'Activity {row}: it ends after the project, which finishes in {last:date}.',
    ),
    facts: { last: lastMonth },
  },
]

const money: Rule[] = [
  {
    key: 'budget_row_sum',
    question: 'budget',
    column: 'requested',
    each: true,
    holds: equal(rowSources, rowTotal),
    message: text(
      'Gasto {row}: lo solicitado y los aportes propios suman {sources:money}, pero el total es {total:money}.',
      'Cost {row}: what you request and your own contributions add up to {sources:money}, but the total is {total:money}.',
    ),
    facts: { sources: rowSources, total: rowTotal },
  },
  {
    key: 'personnel_share',
    question: 'budget',
    each: false,
    holds: atMost(requestedFor('personnel'), multiply(requested, literal(0.25))),
    message: text(
      'Personal puede ser hasta el 25 % de lo solicitado. Ahora es {share:percent}.',
      'Personnel can be up to 25 % of what is requested. It is {share:percent} now.',
    ),
    facts: { share: divide(requestedFor('personnel'), requested) },
  },
  {
    key: 'administration_share',
    question: 'budget',
    each: false,
    holds: atMost(requestedFor('administration'), multiply(requested, literal(0.1))),
    message: text(
      'Administración puede ser hasta el 10 % de lo solicitado. Ahora es {share:percent}.',
      'Administration can be up to 10 % of what is requested. It is {share:percent} now.',
    ),
    facts: { share: divide(requestedFor('administration'), requested) },
  },
  {
    key: 'award_limits',
    question: 'budget',
    each: false,
    holds: or(noBudget, and(atLeast(requested, fact('award_min')), atMost(requested, fact('award_max')))),
    message: text(
      'Lo solicitado debe estar entre {least:money} y {most:money}. Ahora es {requested:money}.',
      'What is requested must be between {least:money} and {most:money}. It is {requested:money} now.',
    ),
    facts: { least: fact('award_min'), most: fact('award_max'), requested },
  },
  {
    key: 'own_share',
    question: 'budget',
    each: false,
    holds: or(noBudget, atLeast(own, multiply(total, fact('own_share_min')))),
    message: text(
      'La comunidad debe poner al menos {least:percent} del costo total, en dinero o en especie. Ahora pone {share:percent}.',
      'The community must give at least {least:percent} of the total cost, in cash or in kind. It gives {share:percent} now.',
    ),
    facts: { least: fact('own_share_min'), share: divide(own, total) },
  },
]

export const rules: Rule[] = [...people, ...plan, ...money]
