import type { DemoConflict, ReviewsOf } from '../review-content.ts'

const stinglessBees: ReviewsOf = {
  application: 'abejas-sin-aguijon',
  reviews: [
    {
      reviewer: 'mirtha',
      scores: [
        3,
        3,
        3,
        3,
        [
          4,
          'Solo rescatan nidos condenados, no traen abejas de fuera, dejan la mitad de la miel y siembran 1,500 árboles de flor.',
        ],
        3,
      ],
      notesToPanel: 'Me consta que el mercado existe. Financiable completa.',
      feedback:
        'Numeren también los nidos silvestres cercanos: les servirá para mostrar que el bosque gana abejas.',
    },
    {
      reviewer: 'yolanda',
      scores: [3, 3, 2, 3, 3, 3],
      notesToPanel: 'Bien. El registro sanitario de miel nativa es lento; doce meses puede quedar corto.',
      feedback: 'Empiecen el registro el primer mes, aunque todavía no cosechen.',
    },
    {
      reviewer: 'hugo',
      scores: [2, 3, 3, 3, 3, 2],
      notesToPanel: 'Apoyo. Poca experiencia de venta, pero muy buen manejo.',
      feedback:
        'Cuenten cuánto vale para ustedes el litro vendido en Lamas, en Tarapoto y en Lima, descontando el viaje.',
    },
  ],
}

const timberNursery: ReviewsOf = {
  application: 'vivero-de-bolaina',
  reviews: [
    {
      reviewer: 'yolanda',
      scores: [3, 2, 3, 3, 3, 3],
      notesToPanel:
        'Cuentan el fracaso del vivero anterior y lo corrigen. Falta ver el acta, prometida para más adelante.',
      feedback:
        'Guarden semilla de por lo menos veinte árboles distintos, para que los plantones no sean todos hermanos.',
    },
    {
      reviewer: 'abel',
      scores: [2, 2, 2, 2, [3, 'La quebrada aguanta el riego si de verdad bombean de noche.'], 2],
      notesToPanel: 'Aceptable. No dicen de cuántos litros por segundo dispone la quebrada en agosto.',
      feedback: 'Midan el caudal en agosto con balde y reloj antes de comprar la motobomba.',
    },
  ],
  unfinished: [
    {
      reviewer: 'rafael',
      status: 'accepted',
      scores: [3, 2, undefined, undefined, undefined, undefined],
      notesToPanel: 'Revisar el precio de la bolaina con guía.',
    },
  ],
}

const brazilNuts: ReviewsOf = {
  application: 'mujeres-castaneras',
  reviews: [
    {
      reviewer: 'hugo',
      scores: [
        [
          4,
          'Explican el adelanto del acopiador, el moho y la competencia del oro con cifras de su propia zafra; el problema no puede estar más claro.',
        ],
        3,
        3,
        3,
        3,
        3,
      ],
      notesToPanel:
        'Muy buena. Sugiero mirar con calma las 30 barricas como aporte: es capital de trabajo de las socias.',
      feedback:
        'Separen en el cuaderno lo que es de cada socia y lo que es de la sala, desde el primer kilo.',
    },
  ],
  unfinished: [
    { reviewer: 'yolanda', status: 'recused' },
    { reviewer: 'mirtha', status: 'accepted' },
    { reviewer: 'nelly', status: 'invited' },
  ],
}

const agroforestry: ReviewsOf = {
  application: 'de-la-hoja-al-cacao',
  reviews: [],
  unfinished: [
    {
      reviewer: 'abel',
      status: 'declined',
      reason: 'Estoy en una obra en el Purús hasta fin de mes, sin señal.',
    },
    { reviewer: 'mirtha', status: 'accepted' },
    { reviewer: 'rafael', status: 'invited' },
  ],
}

/** The reviews of the applications whose review is not closed: one has all three, the others lack some. */
export const unfinishedReviews: readonly ReviewsOf[] = [
  stinglessBees,
  timberNursery,
  brazilNuts,
  agroforestry,
]

export const conflicts: readonly DemoConflict[] = [
  {
    application: 'mujeres-castaneras',
    reviewer: 'yolanda',
    kind: 'employment',
    effect: 'recused',
    note: 'Asesoré a la federación castañera hasta hace dos años y conozco a la directiva de esta asociación.',
  },
]
