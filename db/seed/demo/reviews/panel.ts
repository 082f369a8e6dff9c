import type { ReviewsOf } from '../review-content.ts'

const paiche: ReviewsOf = {
  application: 'paiche-en-cochas',
  reviews: [
    {
      reviewer: 'yolanda',
      scores: [
        3,
        3,
        3,
        2,
        [
          4,
          'Cuentan antes de sacar, limitan la cosecha al 20 % de adultos y el fondo de guardia sale de la propia venta: el recurso paga su cuidado.',
        ],
        [
          4,
          'De 14 a 212 paiches en diez años con canoas y guardia propia; además enseñan a otras cochas y tienen dos cosechas con guía.',
        ],
      ],
      notesToPanel:
        'Caso ejemplar de manejo. Revisaría el combustible: 260 galones parecen justos para 330 noches.',
      feedback:
        'Su conteo es un tesoro. Pídanle al técnico que lo deje por escrito con el método, para que nadie lo discuta.',
    },
    {
      reviewer: 'rafael',
      scores: [
        3,
        2,
        3,
        [3, 'Los precios son de Requena y la noche de guardia está valorada con honestidad.'],
        3,
        3,
      ],
      notesToPanel:
        'Me preocupa la seguridad de la guardia. Pediría copia del aviso a la capitanía antes del primer pago.',
      feedback:
        'Expliquen cómo se reparte la venta entre quienes hacen más y menos guardias; eso evita pleitos.',
    },
    {
      reviewer: 'abel',
      scores: [3, 2, 2, 2, 3, 3],
      notesToPanel:
        'Bien, sin ser sobresaliente en el plan: los meses de conteo podrían no coincidir con la vaciante si la firma se demora.',
      feedback: 'Dejen un margen de dos meses para el conteo, por si la vaciante se adelanta.',
    },
  ],
}

const orchidTrail: ReviewsOf = {
  application: 'sendero-de-orquideas',
  reviews: [
    {
      reviewer: 'yolanda',
      scores: [
        3,
        3,
        3,
        2,
        [
          4,
          'Tope de visitantes, baño seco, rondas pagadas con la entrada y cero hectáreas rozadas como meta: el turismo está al servicio del bosque y no al revés.',
        ],
        3,
      ],
      notesToPanel:
        'Muy buena propuesta de conservación. El alojamiento podría bajar de tres a dos cuartos el primer año.',
      feedback:
        'Empiecen con menos cuartos y mejor servicio; el visitante de aves perdona la cama, no el desayuno tarde.',
    },
    {
      reviewer: 'nelly',
      scores: [
        2,
        [
          4,
          'Ciento setenta y seis firmas, comité con mayoría de mujeres y turnos por sorteo público: han previsto el pleito antes de que aparezca.',
        ],
        3,
        3,
        3,
        3,
      ],
      notesToPanel:
        'De acuerdo con financiar. Que el botiquín de primeros auxilios del sendero sea condición, por el accidente que cuentan.',
      feedback:
        'Agreguen un botiquín y un silbato por grupo, y que dos guías lleven el curso de primeros auxilios.',
    },
    {
      reviewer: 'hugo',
      scores: [
        3,
        3,
        [3, 'Los meses de cierre por lluvia están bien puestos.'],
        3,
        3,
        [
          4,
          'Vigilan 2,400 hectáreas desde 2011, llevan registro de aves y orquídeas y rindieron cuentas a dos donantes: pueden hacerlo sin duda.',
        ],
      ],
      notesToPanel:
        'Apoyo el monto completo. Es la única de Amazonas con ingreso propio desde el primer año.',
      feedback: 'Publiquen la lista de aves en la página: es lo primero que busca quien viene de lejos.',
    },
  ],
}

const cacaoDryers: ReviewsOf = {
  application: 'secadores-de-cacao',
  reviews: [
    {
      reviewer: 'mirtha',
      scores: [3, 2, 3, 3, 3, [3, 'Pagaron su préstamo en tres campañas; saben manejar dinero ajeno.']],
      notesToPanel: 'Sólida. El análisis de cadmio por parcela vale por sí solo.',
      feedback:
        'Marquen en un mapa las parcelas analizadas. Ese mapa les abrirá la puerta de más de un comprador.',
    },
    {
      reviewer: 'abel',
      scores: [2, 2, 2, 2, 2, 3],
      notesToPanel:
        'Diez marquesinas en cinco meses me parece optimista con una sola cuadrilla. El plan no dice cuántas se levantan por mes.',
      feedback:
        'Digan cuántas marquesinas levantarán cada mes y con cuántas cuadrillas; así sabrán pronto si van atrasados.',
    },
    {
      reviewer: 'rafael',
      scores: [
        [
          4,
          'Relacionan muy bien el rechazo de camiones con el momento en que vuelve la hoja; es la mejor explicación del objetivo uno que he leído aquí.',
        ],
        2,
        3,
        3,
        3,
        3,
      ],
      notesToPanel: 'El convenio de tres años con la cooperativa baja mucho el riesgo. Apoyo.',
      feedback:
        'Incluyan a más mujeres en los turnos de decisión: hoy son 23 de 62 y solo tres tienen cargo.',
    },
  ],
}

const shipiboCrafts: ReviewsOf = {
  application: 'kene-shipibo',
  reviews: [
    {
      reviewer: 'rafael',
      scores: [
        3,
        3,
        3,
        [3, 'Los costos de feria son los reales. La tienda en línea a S/ 5,500 está en el borde alto.'],
        3,
        3,
      ],
      notesToPanel: 'Apoyo. Pediría tres cotizaciones de la tienda en línea antes de contratar.',
      feedback:
        'Antes de contratar la tienda pidan tres precios y pregunten cuánto cobran por mantenerla cada año.',
    },
    {
      reviewer: 'nelly',
      scores: [
        [
          4,
          'Muestran el precio del malecón contra el de Lima y, sobre todo, qué pierden las jóvenes y las maestras si nadie aprende el diseño y su canto.',
        ],
        [
          4,
          'Solo mujeres deciden, en su idioma; las maestras vetan los diseños de curación y las jóvenes manejan la tienda y las cuentas.',
        ],
        3,
        2,
        3,
        3,
      ],
      notesToPanel:
        'Prioridad por mujeres indígenas. El taller sobre pilotes resuelve la inundación, que siempre se olvida.',
      feedback: 'Cuiden la vista de las maestras: incluyan buena luz y lentes sencillos en el taller.',
    },
    {
      reviewer: 'mirtha',
      scores: [
        3,
        3,
        [3, 'La meta de 900 piezas es alta pero tienen 54 artesanas.'],
        3,
        2,
        [
          4,
          'Entregaron un pedido de 300 manteles, publicaron un catálogo con autoría y cuentan sin adornos que lo entregaron tarde y por qué.',
        ],
      ],
      notesToPanel: 'Financiar. La sinceridad sobre el pedido tardío me da confianza.',
      feedback:
        'Registren la marca colectiva en Indecopi cuanto antes: para comunidades el trámite no se paga.',
    },
  ],
}

/** The reviews of the applications that the panel has before it. */
export const panelReviews: readonly ReviewsOf[] = [paiche, orchidTrail, cacaoDryers, shipiboCrafts]
