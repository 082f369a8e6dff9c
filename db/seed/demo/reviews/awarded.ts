import type { ReviewsOf } from '../review-content.ts'

const rainWater: ReviewsOf = {
  application: 'agua-de-lluvia',
  reviews: [
    {
      reviewer: 'abel',
      scores: [
        [
          4,
          'Da casos, fechas y número de diarreas, explica por qué no llegó el sistema prometido y por qué la lluvia es mejor fuente que el río.',
        ],
        3,
        [3, 'Siete casas por grupo y compra antes de la vaciante: está pensado por quien conoce el río.'],
        [3, 'Precios de Nauta creíbles. Faltaría un tubo de primera descarga por casa, unos S/ 25 más.'],
        3,
        2,
      ],
      notesToPanel:
        'Técnicamente sencillo y sólido. Pediría como condición el desvío de primeras lluvias: sin él la vela se tapa en semanas. Cabe en lo solicitado.',
      feedback:
        'Pongan en cada bajante un desvío para botar la primera agua del techo. Cuesta poco y las velas les durarán el doble.',
    },
    {
      reviewer: 'nelly',
      scores: [
        [
          4,
          'Sesenta y una diarreas en niños de 28 familias y una muerte camino a Nauta: pocas solicitudes muestran con tanta claridad a quién se protege.',
        ],
        [
          4,
          'La asamblea votó casa por casa, tres mujeres dirigen la junta, una joven lleva las cuentas y hasta la altura del caño la decidieron las madres.',
        ],
        3,
        3,
        3,
        3,
      ],
      notesToPanel: 'La posta confirma los datos en su carta. Recomiendo financiar el monto completo.',
      feedback:
        'Muy bien que midan las diarreas antes y después. Anoten también las de los adultos mayores, que suelen quedar fuera.',
    },
    {
      reviewer: 'hugo',
      scores: [
        [
          4,
          'Conozco ese tramo del Marañón: el agua de cocha en vaciante no se puede tomar y la comunidad lo explica sin exagerar, con datos propios.',
        ],
        3,
        3,
        [
          4,
          'Con poco más de treinta mil soles resuelven el agua de todas las casas, y su aporte en madera y jornales está valorado por debajo del mercado.',
        ],
        [
          4,
          'La cuota de dos soles alcanza para las velas, hay cuenta con dos firmas y siembran cien árboles por los trece que sacan.',
        ],
        3,
      ],
      notesToPanel:
        'De lo mejor que leí. Riesgo único: que la calamina de seis casas viejas no aguante; hay que revisar los techos antes.',
      feedback:
        'Revisen los techos de las casas más antiguas antes de poner la canaleta, para no gastar dos veces.',
    },
  ],
}

const healthPromoters: ReviewsOf = {
  application: 'promotoras-de-salud',
  reviews: [
    {
      reviewer: 'nelly',
      scores: [
        [
          4,
          'Cinco horas hasta el puesto, muertes por víbora y posparto contadas una a una, y la barrera del idioma explicada por las propias mujeres.',
        ],
        [
          4,
          'Son ellas quienes deciden, eligen promotoras por comunidad, invitan a las parteras como maestras y leen las cuentas en voz alta cada dos meses.',
        ],
        3,
        3,
        3,
        3,
      ],
      notesToPanel:
        'La lista de medicinas está acordada con la microrred. Pedir que el suero antiofídico quede en cadena de frío de la posta y no en el botiquín.',
      feedback:
        'El suero para víbora necesita frío: acuerden con la posta dónde guardarlo y cómo pedirlo por radio. Lo demás está muy bien pensado.',
    },
    {
      reviewer: 'rafael',
      scores: [
        3,
        [
          4,
          'Sesenta y siete socias con decisión propia y un acuerdo explícito con los pamuk; no conozco otra propuesta de salud tan claramente dirigida por mujeres.',
        ],
        3,
        [2, 'El fondo rotatorio repone el 80 %, según dicen, pero no muestran la cuenta mes por mes.'],
        2,
        3,
      ],
      notesToPanel:
        'Apoyo. Sugiero que el primer informe incluya el movimiento del fondo, para ver si de verdad rota.',
      feedback:
        'Hagan una hoja con lo que entra y sale del botiquín cada mes. Les servirá para saber a tiempo si el fondo se está acabando.',
    },
    {
      reviewer: 'mirtha',
      scores: [
        [
          4,
          'El problema se entiende por completo, desde la distancia hasta la vergüenza de las madres, y el proyecto responde a cada causa con algo concreto.',
        ],
        3,
        [
          4,
          'Cuatro resultados con meta y cuaderno, talleres repartidos en siete meses y doce formadas cuando hacen falta nueve: previeron que alguna se irá.',
        ],
        3,
        3,
        [3, 'Manejaron un fondo en dólares y las chacras siguen dando.'],
      ],
      notesToPanel: 'Financiar completo. Es además primera donación de la convocatoria a mujeres awajún.',
      feedback:
        'Cuenten en el primer informe cómo reciben los hombres el trabajo de las promotoras: será útil para otras comunidades.',
    },
  ],
}

/** The reviews of the two applications that were awarded. */
export const awardedReviews: readonly ReviewsOf[] = [rainWater, healthPromoters]
