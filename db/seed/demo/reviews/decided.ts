import type { ReviewsOf } from '../review-content.ts'

const footbridge: ReviewsOf = {
  application: 'puente-peatonal',
  reviews: [
    {
      reviewer: 'abel',
      scores: [
        [
          4,
          'Treinta y cuatro días de clase perdidos, una criatura muerta en la orilla y un ahogado: el peligro está probado y la alternativa vial no existe.',
        ],
        3,
        2,
        [
          1,
          'Un puente de 45 metros se presupuesta con estudio de suelos y diseño; sin ellos el cable, los anclajes y las torres son una adivinanza.',
        ],
        3,
        2,
      ],
      notesToPanel:
        'No lo rechacen: invítenlo a la segunda etapa con expediente. Lo urgente es saber la luz real y el tipo de suelo.',
      feedback:
        'Su necesidad está muy clara. Antes de decidir hace falta el dibujo firmado por un ingeniero, con la prueba del suelo donde irán las torres.',
    },
    {
      reviewer: 'rafael',
      scores: [3, 3, 2, 2, 3, 3],
      notesToPanel:
        'El aporte comunal es el más alto de la convocatoria. Falta expediente; la segunda etapa es para esto.',
      feedback: 'Guarden bien el cuaderno de jornales: su aporte es grande y conviene que se vea.',
    },
    {
      reviewer: 'nelly',
      scores: [
        [
          4,
          'Describen el parto atendido en la orilla con una sobriedad que duele; la posta y la escuela quedan a menos de una hora si se cruza.',
        ],
        [
          4,
          'Noventa y cuatro personas caminaron la orilla para escoger el sitio, preside una mujer la obra y la baranda cambió porque las madres lo pidieron.',
        ],
        3,
        2,
        3,
        3,
      ],
      notesToPanel: 'Que siga. La malla en la baranda debe quedar en el expediente.',
      feedback: 'Insistan en la malla de la baranda y en una luz pequeña a cada lado.',
    },
  ],
}

const emergencyRadio: ReviewsOf = {
  application: 'radio-y-bote-purus',
  reviews: [
    {
      reviewer: 'nelly',
      scores: [
        [
          4,
          'Cinco muertes evitables en dos años para 412 personas sin teléfono: proporcionalmente es la necesidad más grave de toda la convocatoria.',
        ],
        3,
        2,
        2,
        2,
        2,
      ],
      notesToPanel: 'Si aparece dinero, debe ser la primera de la lista de espera.',
      feedback:
        'Lo que cuentan es muy serio. Para fortalecerla, pidan a la red de salud que escriba cuántos traslados atendería por mes.',
    },
    {
      reviewer: 'abel',
      scores: [
        3,
        3,
        2,
        [
          1,
          'Seiscientos kilos de flete no alcanzan para motor, paneles, baterías y radios, y el combustible de reserva se acabaría en unos cuatro traslados.',
        ],
        2,
        2,
      ],
      notesToPanel:
        'Buen proyecto con presupuesto corto. Si se financia, hay que rehacer flete y combustible.',
      feedback:
        'Pesen el motor, las baterías y los paneles y vuelvan a calcular el flete; creemos que les faltará.',
    },
    {
      reviewer: 'hugo',
      scores: [3, 3, 3, 2, 3, 2],
      notesToPanel:
        'Apoyo la lista de espera. La escribió la facilitadora con ellos y se nota que la voz es de la comunidad.',
      feedback:
        'Consideren guardar repuestos de hélice y pines: en el alto Purús se rompen con las palizadas.',
    },
  ],
}

const aguaje: ReviewsOf = {
  application: 'aguaje-sin-talar',
  reviews: [
    {
      reviewer: 'hugo',
      scores: [3, 3, 2, 3, 3, 3],
      notesToPanel: 'Buena, pero el mercado de masa está menos claro que en la otra propuesta de Loreto.',
      feedback:
        'Consigan por escrito la palabra de las heladerías: cuántos kilos, a qué precio y en qué meses.',
    },
    {
      reviewer: 'yolanda',
      scores: [
        3,
        2,
        3,
        2,
        [
          4,
          'Seiscientas dieciocho hembras con placa, racimos dejados para la fauna, pozo con carbón y expulsión para quien tala: mejor cuidado no se puede pedir.',
        ],
        3,
      ],
      notesToPanel: 'Lista de espera con prioridad si se libera dinero en Loreto.',
      feedback:
        'Su reglamento merece copiarse. Inviten a más jóvenes a la directiva, no solo a subir la palmera.',
    },
    {
      reviewer: 'mirtha',
      scores: [3, 3, 2, 2, 3, 2],
      notesToPanel: 'La planta depende del generador municipal. Preguntaría por la tarifa nocturna.',
      feedback:
        'Calculen cuánto cuesta la luz de la congeladora en doce meses y quién la paga si el municipio la corta.',
    },
  ],
}

/** The reviews of the applications that were invited or put on the waiting list. */
export const decidedReviews: readonly ReviewsOf[] = [footbridge, emergencyRadio, aguaje]
