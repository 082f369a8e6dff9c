import type { Outcome } from '#app/domain/decision-outcome.ts'
import type { StaffKey } from './people.ts'

/** A decision of the demonstration, in the words that its letter carries. Amounts are decimals in text. */
export type DemoDecision = {
  application: string
  outcome: Outcome
  amount: string | null
  conditions: string
  reasonCodes: readonly string[]
  feedback: string
  proposedBy: StaffKey
  /** How far it came; the approver is always `elena`. */
  reaches: 'proposed' | 'approved' | 'released' | 'cancelled'
  cancelReason?: string
}

const nothingMore = { amount: null, conditions: '', reasonCodes: [] } as const

export const decisions: readonly DemoDecision[] = [
  {
    application: 'agua-de-lluvia',
    outcome: 'awarded',
    amount: '32170',
    conditions:
      'Antes de comprar la calamina, revisen con el gasfitero los techos de las seis casas más antiguas y cuéntennos qué encontraron.\nPongan en cada bajante un desvío para botar la primera agua de lluvia; el costo cabe en la línea de canaletas.',
    reasonCodes: [],
    feedback:
      'Quienes evaluaron destacaron que la asamblea decidió casa por casa, que las mujeres dirigen la junta y que ya saben cómo van a pagar los repuestos. Nos alegra acompañarlos.',
    proposedBy: 'claudia',
    reaches: 'released',
  },
  {
    application: 'promotoras-de-salud',
    outcome: 'awarded',
    amount: '48580',
    conditions:
      'Acuerden por escrito con la posta dónde se guarda el suero contra la mordedura de víbora, que necesita frío, y cómo se pide por radio.\nEn el primer informe, incluyan una hoja con lo que entra y sale del fondo del botiquín cada mes.',
    reasonCodes: [],
    feedback:
      'Su propuesta nació de las propias mujeres y se nota: eligieron a las promotoras, invitaron a las parteras como maestras y pensaron qué pasa si alguna se va. Felicitaciones a las tres comunidades.',
    proposedBy: 'claudia',
    reaches: 'released',
  },
  {
    ...nothingMore,
    application: 'puente-peatonal',
    outcome: 'invited',
    feedback:
      'La necesidad del puente quedó muy clara y su aporte en jornales es el más grande de la convocatoria. Antes de decidir necesitamos ver el plano y la prueba del suelo firmados por un ingeniero, porque por ese puente pasarán niños. Pueden presentar el expediente en el portal o entregarlo en papel a nuestro facilitador.',
    proposedBy: 'claudia',
    reaches: 'released',
  },
  {
    application: 'radio-y-bote-purus',
    outcome: 'waitlisted',
    amount: null,
    conditions: '',
    reasonCodes: ['oversubscribed'],
    feedback:
      'Lo que cuentan es grave y su proyecto está primero en la lista de espera. Si alguna comunidad no usa su donación, los llamaremos. Mientras tanto conviene volver a pesar el motor, los paneles y las baterías, porque creemos que el flete de la avioneta les va a costar más. Wilder pasará a ayudarles con esa cuenta.',
    proposedBy: 'jorge',
    reaches: 'released',
  },
  {
    application: 'aguaje-sin-talar',
    outcome: 'waitlisted',
    amount: null,
    conditions: '',
    reasonCodes: ['oversubscribed'],
    feedback:
      'Su reglamento para no tumbar la palmera es un ejemplo. El dinero no alcanzó para dos proyectos en la misma provincia. Si se libera, necesitaremos la palabra escrita de sus compradores: cuántos kilos de masa, a qué precio y en qué meses.',
    proposedBy: 'claudia',
    reaches: 'released',
  },
  {
    application: 'biohuertos',
    outcome: 'declined',
    amount: null,
    conditions: '',
    reasonCodes: ['insufficient_readiness', 'not_enough_info'],
    feedback:
      'Esta vez no podemos apoyarlas, y queremos decirles por qué. En el presupuesto falta el alimento de las 200 gallinas, que es el gasto más grande, y no se sabe cómo medirían si los niños mejoran. Para la próxima: empiecen con dos gallinas por familia, pidan al puesto de salud un control de hemoglobina al inicio y al final, y escriban cuánto esperan cosechar cada mes. Tienen un club fuerte y su idea vale la pena: las esperamos en la próxima convocatoria.',
    proposedBy: 'claudia',
    reaches: 'released',
  },
  {
    application: 'camu-camu',
    outcome: 'declined',
    amount: null,
    conditions: '',
    reasonCodes: ['insufficient_readiness'],
    feedback:
      'Gracias por creer que un joven puede quedarse en su pueblo. No podemos apoyar el proyecto como está: el camu camu injertado recién da fruta al tercer año y la planta de pulpa estaría parada, y el terreno todavía no tiene acuerdo. Les sugerimos empezar con la fruta silvestre y una despulpadora alquilada, conseguir dos cartas de compradores y firmar el uso del terreno. Wilder Tuanama puede visitarlos para preparar la próxima solicitud.',
    proposedBy: 'jorge',
    reaches: 'released',
  },
  {
    application: 'cuidar-la-naciente',
    outcome: 'ineligible',
    amount: null,
    conditions: '',
    reasonCodes: ['ineligible_applicant'],
    feedback:
      'El comité fue creado por la municipalidad y ella maneja su fondo, así que cuenta como entidad pública, y esta convocatoria no puede dar dinero a entidades públicas. No es un juicio sobre el proyecto, que nos pareció necesario. Hay dos caminos: que lo presente la junta de usuarios de agua o la asociación de regantes en la próxima convocatoria, o que la municipalidad pida fondos de siembra de agua a la autoridad nacional. Con gusto les explicamos por teléfono.',
    proposedBy: 'claudia',
    reaches: 'released',
  },
  {
    application: 'paiche-en-cochas',
    outcome: 'awarded',
    amount: '37360',
    conditions:
      'Antes del primer pago, envíen copia del aviso a la capitanía sobre los turnos de guardia.\nDejen un margen de dos meses para el conteo, por si la vaciante se adelanta.',
    reasonCodes: [],
    feedback:
      'De 14 a 212 paiches, con canoas y a pulmón: su trabajo ya enseña a otras cochas. Esta donación es para que la guardia sea más segura.',
    proposedBy: 'claudia',
    reaches: 'approved',
  },
  {
    application: 'sendero-de-orquideas',
    outcome: 'awarded',
    amount: '35840',
    conditions:
      'El primer año se arreglan dos cuartos y no tres; el monto baja en S/ 2,800.\nCada grupo sale con botiquín y silbato, y dos guías llevan el curso de primeros auxilios.',
    reasonCodes: [],
    feedback: 'Gustó mucho que el turismo pague las rondas y que los turnos se sorteen a la vista de todos.',
    proposedBy: 'jorge',
    reaches: 'proposed',
  },
  {
    application: 'kene-shipibo',
    outcome: 'awarded',
    amount: '36280',
    conditions: 'La tienda en línea se contrata después de comparar tres precios.',
    reasonCodes: [],
    feedback: 'El catálogo con el nombre de cada autora convenció a quienes evaluaron.',
    proposedBy: 'jorge',
    reaches: 'cancelled',
    cancelReason:
      'El monto se escribió sin la tienda en línea. El panel pidió verla con tres precios antes de proponer otra vez.',
  },
]
