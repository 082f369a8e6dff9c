import type { DemoApplication } from '../application-content.ts'

export const camuCamu: DemoApplication = {
  key: 'camu-camu',
  organization: {
    name: 'Asociación Juvenil Emprendedores de la Restinga',
    kind: 'youth',
    peoples: [],
    founded: '2022-05',
    members: [12, 1, 14, 2],
    standing: 'in_process',
    assembly: 'file',
    experience:
      'Somos 29 jóvenes que terminamos el colegio y no queremos irnos. Hicimos 400 botellas de néctar de cocona para la feria de Masisea y se acabaron. Limpiamos el puerto en dos jornadas y pintamos la posta. Es nuestro primer proyecto grande.',
    grants: [],
    representatives: [
      {
        key: 'kevin',
        name: 'Kevin Arévalo Shupingahua',
        office: 'Presidente',
        dni: '99000133',
        phone: '900 100 133',
        email: 'jovenes.restinga@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '250104',
    community: 'Masisea y caserío Dos Unidos',
    access: ['river'],
    hours: 3,
    signal: 'sometimes',
    point: [-8.6054, -74.3119],
  },
  idea: {
    title: 'Camu camu de restinga y planta de pulpa de los jóvenes de Masisea',
    objective: 'od_1',
    summary:
      'Sembraremos 2,500 plantas de camu camu en las restingas de 18 familias e instalaremos una planta pequeña para hacer pulpa congelada y néctar. Los jóvenes trabajarán en la planta y venderán en Pucallpa. El camu camu aguanta la creciente y tiene mucha vitamina C.',
    problem:
      'Aquí el que termina el colegio tiene tres caminos: irse a Pucallpa de mototaxista, raspar hoja o esperar. De mi promoción de 22 quedamos siete. Las restingas se inundan y no sirven para plátano, pero el camu camu silvestre sí da y se pierde en el agua, porque nadie lo compra.',
  },
  plan: {
    goals: [
      ['Plantaciones', 'Plantas prendidas', '2,000 de 2,500', 'Conteo'],
      ['Planta de pulpa', 'Kilos de pulpa', '3,000', 'Cuaderno de planta'],
      ['Empleo joven', 'Jóvenes con trabajo', '15', 'Planilla simple'],
    ],
    startsAfter: 6,
    months: 12,
    activities: [
      ['Estudio de mercado', 'Consultor', 1, 3],
      ['Sembrar', 'Familias y jóvenes', 2, 5],
      ['Construir la ramada de proceso', 'Jóvenes', 3, 7],
      ['Aprender a procesar', 'Técnico', 6, 9],
      ['Procesar y vender', 'Jóvenes', 9, 12],
    ],
    participation:
      'Decidimos en grupo, por votación. Somos casi mitad mujeres y la vicepresidenta es mujer. Los papás prestan la restinga.',
    environment: {
      affects: 'little',
      care: 'Se siembra donde ya hay camu camu, sin rozar la orilla. El agua de lavar la fruta irá a un pozo.',
    },
    risks: [
      ['Creciente grande al primer año', 'Plantones altos, de más de ochenta centímetros'],
      ['No hay comprador', 'Haremos el estudio de mercado primero'],
    ],
    sustainability: 'Con la venta de pulpa pagaremos los gastos y creceremos a otros caseríos.',
    sharing: 'Publicaremos videos.',
    beneficiaries: [25, 28, 70, 76],
    families: 18,
  },
  budget: {
    lines: [
      ['materials', 'Plantones injertados de camu camu', 'plantón', 2500, 3],
      ['equipment', 'Despulpadora', 'unidad', 1, 4800],
      ['equipment', 'Congeladora', 'unidad', 2, 2300],
      ['construction', 'Ramada de proceso', 'global', 1, 9500, 2500],
      ['personnel', 'Técnico agroindustrial', 'mes', 9, 1300],
      ['training', 'Taller de proceso', 'taller', 3, 600],
      ['services', 'Estudio de mercado', 'servicio', 1, 5000],
      ['other_direct', 'Jornales de jóvenes y familias', 'jornal', 240, 40, 9600],
      ['fares', 'Viajes a Pucallpa', 'global', 1, 1500],
      ['administration', 'Gastos de gestión', 'global', 1, 3000],
    ],
    note: 'El local está en el terreno del tío de un socio.',
  },
}
