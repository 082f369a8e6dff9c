import type { DemoApplication } from '../application-content.ts'

export const timberNursery: DemoApplication = {
  key: 'vivero-de-bolaina',
  organization: {
    name: 'Asociación de Reforestadores Familiares de Curimaná',
    kind: 'producers_association',
    peoples: ['none'],
    founded: '2017-08',
    members: [5, 8, 9, 19],
    standing: 'registered',
    registry: '11990521',
    ruc: '20999010106',
    assembly: 60,
    experience:
      'Somos 41 parceleros que dejamos crecer la bolaina que sale sola en la purma. Desde 2017 manejamos 96 hectáreas de bolainal y 22 de capirona. En 2022 vendimos la primera madera con guía, 5,200 pies de bolaina, a una fábrica de Pucallpa. El vivero que tuvimos, de 6,000 plantones, se secó en el verano de 2023 porque el pozo no dio.',
    grants: [
      ['Programa forestal regional', 2019, 5400, 'pen', 'Semillas y curso de raleo; 60 hectáreas raleadas'],
    ],
    representatives: [
      {
        key: 'rogelio',
        name: 'Rogelio Soria Macedo',
        office: 'Presidente',
        dni: '99000122',
        phone: '900 100 122',
        email: 'reforestadores.curimana@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '250303',
    community: 'Caserío Las Malvinas, kilómetro 14',
    access: ['road'],
    hours: 2,
    signal: 'sometimes',
    point: [-8.4713, -75.1482],
  },
  idea: {
    title: 'Vivero de bolaina y capirona para treinta parcelas familiares',
    objective: 'od_3',
    summary:
      'Haremos un vivero con riego que produzca 20,000 plantones de bolaina y capirona, los sembraremos en linderos y purmas de treinta familias y registraremos las plantaciones para poder venderlas con papeles. La madera crece en seis a diez años y es como una libreta de ahorros.',
    problem:
      'Las parcelas están cansadas: primero fue maíz, después palma o pasto, y ahora hay purma baja que se quema cada agosto. Quien necesita plata vende la tierra a la palma o alquila para sembrar coca. La bolaina sale sola, pero rala y torcida, y como no está registrada se vende de noche a 40 céntimos el pie, cuando con guía pagan 1.20. Plantones no hay más cerca que Pucallpa y llegan muertos. El vivero anterior fracasó por agua, no por ganas: perdimos 6,000 plantas en cuatro semanas.',
  },
  plan: {
    goals: [
      ['Plantones logrados', 'Plantones entregados', '20,000', 'Guías de entrega firmadas'],
      ['Árboles vivos', 'Plantones vivos a los seis meses', '80 %', 'Muestreo en diez parcelas'],
      ['Plantaciones registradas', 'Parcelas con registro', '30', 'Constancias de la autoridad forestal'],
    ],
    startsAfter: 5,
    months: 14,
    activities: [
      ['Tinglado, camas y motobomba en la quebrada', 'Comité de vivero', 1, 2],
      ['Recolectar semilla de árboles marcados', 'Viverista y jóvenes', 1, 3],
      ['Producir los plantones', 'Viverista', 2, 7],
      ['Sembrar en época de lluvia', 'Treinta familias', 6, 9],
      ['Deshierbar y recalzar', 'Familias', 8, 13],
      ['Registrar las plantaciones', 'Ingeniero forestal', 9, 14],
    ],
    participation:
      'La asamblea es cada dos meses y vota por parcela, marido y mujer con un voto cada uno desde 2021. El comité de vivero tiene cinco miembros, dos mujeres. Los jóvenes cobran por kilo de semilla limpia. La madera que se vende la firma la pareja.',
    environment: {
      affects: 'little',
      care: 'No se tumba nada: se siembra en lindero y purma. La motobomba saca agua de noche y se deja correr la quebrada. Las bolsas se recogen: el que no devuelve la bolsa no recibe el siguiente lote.',
    },
    risks: [
      ['Fuego de los vecinos en agosto', 'Cortafuego de cuatro metros y aviso entre todos'],
      ['Verano largo', 'Motobomba en la quebrada y tanque de reserva'],
      ['Hormiga curhuinse', 'Control de nidos antes de la siembra'],
    ],
    sustainability:
      'Cada familia pagará 20 céntimos por plantón desde el segundo año y con eso camina el vivero. Cuando se corte la primera bolaina, a los seis años, el 3 % va a la asociación. El registro ya queda hecho y no se vence.',
    sharing: 'El vivero recibirá a los alumnos del instituto tecnológico y a dos asociaciones de Neshuya.',
    beneficiaries: [44, 61, 95, 103],
    families: 30,
  },
  budget: {
    lines: [
      ['construction', 'Tinglado, camas y almacén', 'global', 1, 7800, 2800],
      ['materials', 'Bolsas, sustrato y semilla', 'plantón', 20000, 0.55, 1500],
      ['equipment', 'Motobomba, tanque y riego', 'juego', 1, 4300],
      ['personnel', 'Viverista', 'mes', 8, 1100],
      ['training', 'Taller de siembra, poda y raleo', 'taller', 5, 600],
      ['services', 'Registro de plantaciones', 'parcela', 30, 150],
      ['fares', 'Reparto de plantones', 'viaje', 20, 140],
      ['other_direct', 'Jornales de siembra y deshierbo', 'jornal', 250, 45, 11250],
      ['administration', 'Contabilidad y viajes', 'global', 1, 2000],
    ],
    note: 'El reparto es en camioncito de un socio; se paga solo el combustible y el chofer.',
  },
}
