import type { ReviewsOf } from '../review-content.ts'

const kitchenGardens: ReviewsOf = {
  application: 'biohuertos',
  reviews: [
    {
      reviewer: 'nelly',
      scores: [3, 2, 2, 2, 2, 2],
      notesToPanel:
        'La anemia es real, pero no hay coordinación con el puesto de salud ni segundo control de hemoglobina.',
      feedback:
        'Coordinen con el puesto de salud un control de hemoglobina al inicio y otro al final. Sin eso no sabrán si funcionó.',
    },
    {
      reviewer: 'mirtha',
      scores: [
        2,
        2,
        2,
        [
          1,
          'Doscientas gallinas de 16 semanas sin alimento presupuestado para nueve meses: o falta el gasto más grande o las aves no van a poner.',
        ],
        2,
        2,
      ],
      notesToPanel: 'Sin alimento balanceado o maíz no hay huevos. Hay que rehacer el presupuesto.',
      feedback:
        'Falta el alimento de las gallinas. Cuenten 110 gramos por ave al día y verán que es el gasto mayor; quizá convenga empezar con dos por familia.',
    },
    {
      reviewer: 'rafael',
      scores: [
        2,
        2,
        [
          1,
          'El segundo resultado depende de un cuaderno semanal que llevan las mismas madres, sin medición al empezar, y no hay meta de venta ni de cosecha.',
        ],
        2,
        2,
        2,
      ],
      notesToPanel: 'Buen grupo, proyecto verde. Invitarlas a la próxima.',
      feedback:
        'Tienen un club fuerte. Para la próxima, digan cuánto esperan cosechar y vender, mes por mes.',
    },
  ],
}

const camuCamu: ReviewsOf = {
  application: 'camu-camu',
  reviews: [
    {
      reviewer: 'hugo',
      scores: [
        2,
        2,
        2,
        2,
        2,
        [
          1,
          'Limpiar el puerto y una feria de néctar muestran ganas, pero no hay experiencia de planta, de registro ni de venta sostenida.',
        ],
      ],
      notesToPanel:
        'Me gusta el grupo. El camu camu injertado recién carga al tercer año: la planta quedaría parada.',
      feedback:
        'El camu camu da al tercer año. Piensen en empezar con la fruta silvestre y una despulpadora alquilada.',
    },
    {
      reviewer: 'rafael',
      scores: [
        2,
        2,
        [
          1,
          'La siembra empieza antes de que termine el estudio de mercado, y se compran máquinas para una fruta que no existirá durante el proyecto.',
        ],
        [
          1,
          'Casi la cuarta parte de lo solicitado es un técnico y se paga un estudio de mercado, mientras el local está en terreno ajeno sin acuerdo.',
        ],
        [
          1,
          'La continuidad se reduce a una frase: vender pulpa y crecer; no hay cuenta, ni comprador, ni quién mantenga la planta el segundo año.',
        ],
        2,
      ],
      notesToPanel: 'No financiar ahora. Recomiendo que la facilitadora los visite.',
      feedback:
        'Primero el comprador, después la máquina. Con dos cartas de intención y el acuerdo del terreno, esta idea puede volver mucho más fuerte.',
    },
    {
      reviewer: 'abel',
      scores: [2, 2, 2, 2, 2, 2],
      notesToPanel: 'Sin fruta durante el proyecto. No.',
      feedback:
        'Revisen los meses: los plantones se siembran cuando la restinga ya salió del agua, no antes.',
    },
  ],
}

/** The reviews of the applications that were declined. */
export const declinedReviews: readonly ReviewsOf[] = [kitchenGardens, camuCamu]
