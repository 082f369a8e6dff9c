import type { DemoApplication } from '../application-content.ts'

export const agroforestry: DemoApplication = {
  key: 'de-la-hoja-al-cacao',
  organization: {
    name: 'Asociación de Agricultores Valle Nuevo de Aucayacu',
    kind: 'producers_association',
    peoples: ['none'],
    founded: '2015-06',
    members: [5, 14, 8, 26],
    standing: 'registered',
    registry: '11990572',
    ruc: '20999010157',
    assembly: 'file',
    experience:
      'La formamos 53 familias cuando erradicaron en 2015. Hemos pasado hambre: el primer plátano salió a los diez meses. Hoy hay 48 hectáreas de cacao en producción, 30 socios que entregan a una cooperativa de Tingo María y una caja de ahorro de 14,200 soles que presta al 2 %. Nadie del grupo ha vuelto a sembrar, aunque a tres se lo ofrecieron.',
    grants: [
      [
        'Comisión para el desarrollo y vida sin drogas',
        2016,
        42000,
        'pen',
        'Instalación de 30 hectáreas y caja de ahorro',
      ],
    ],
    representatives: [
      {
        key: 'emiliano',
        name: 'Emiliano Tucto Aguirre',
        office: 'Presidente',
        dni: '99000131',
        phone: '900 100 131',
        email: 'vallenuevo.aucayacu@example.com',
      },
      {
        key: 'sonia',
        name: 'Sonia Justiniano Melgarejo',
        office: 'Encargada de la caja',
        dni: '99000132',
        phone: '900 100 132',
        email: 'sonia.justiniano@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '100604',
    community: 'Caseríos Sangapilla y Primavera, Aucayacu',
    access: ['road', 'trail'],
    hours: 2,
    signal: 'sometimes',
    point: [-8.9317, -76.1142],
  },
  idea: {
    title: 'De la hoja al cacao: treinta parcelas con sombra, plátano y abono propio',
    objective: 'od_1',
    summary:
      'Treinta familias de dos caseríos recién erradicados instalarán una hectárea cada una de cacao injertado con sombra, y plátano para comer mientras crece. Una extensionista irá parcela por parcela. La caja de ahorro de la asociación dará el préstamo corto, para que nadie tenga que volver a la hoja en los meses vacíos.',
    problem:
      'En Sangapilla y Primavera erradicaron en mayo. De un día para otro treinta familias se quedaron sin ingreso: la hoja deja cuatro cosechas al año y el cacao recién da al tercero. El Estado ofreció plantones, pero llegaron en octubre, chicos y sin quién enseñe. Doce familias ya se fueron monte adentro a sembrar de nuevo. Nosotros pasamos por eso y sabemos dónde se cae uno: en los meses seis a catorce, cuando no hay qué vender y hay que pagar el colegio. Por eso el plan lleva plátano, frijol y caja de ahorro, y no solo cacao.',
  },
  plan: {
    goals: [
      [
        'Parcelas instaladas',
        'Hectáreas con más de 90 % de prendimiento',
        '30',
        'Ficha por parcela y foto con coordenada',
      ],
      [
        'Familias que no vuelven',
        'Familias sin coca al año',
        '28 de 30',
        'Visita de la extensionista y padrón de la caja',
      ],
      [
        'Comida e ingreso corto',
        'Ingreso por plátano y frijol al mes',
        '350 soles por familia',
        'Cuaderno de la familia',
      ],
    ],
    startsAfter: 4,
    months: 15,
    activities: [
      ['Asamblea y acuerdo firmado por familia', 'Presidente', 1, 1],
      ['Análisis de suelos y diseño de cada parcela', 'Extensionista', 1, 3],
      ['Sembrar plátano y frijol', 'Familias', 2, 4],
      ['Hoyado y siembra de cacao y sombra', 'Familias en grupo de cinco', 4, 8],
      ['Escuelas de campo', 'Extensionista y socios antiguos', 2, 13],
      ['Préstamos de la caja', 'Encargada de la caja', 5, 15],
    ],
    participation:
      'Las treinta familias eligieron seis coordinadores, tres mujeres. El acuerdo lo firman los dos de la pareja. La caja la maneja una mujer desde que se fundó y nunca ha faltado un sol. Hay un grupo de ocho jóvenes que hará abono y lo venderá a la asociación.',
    environment: {
      affects: 'little',
      care: 'Se siembra en terreno que fue de coca, sin tumbar monte. Mil árboles de sombra quedan en linderos y ojos de agua. Nada de herbicida: se deshierba a machete, que la tierra ya recibió bastante.',
    },
    risks: [
      [
        'Amenazas de quienes compran hoja',
        'Trabajo en grupo, con conocimiento del comité de autodefensa; no se llevan listas públicas',
      ],
      ['Baja el cacao', 'Plátano y frijol cubren la comida; la cooperativa da precio mínimo'],
      ['Moniliasis', 'Poda y cosecha sanitaria cada quince días'],
    ],
    sustainability:
      'Al tercer año cada hectárea dará 500 kilos. Las familias entran a la asociación y a la cooperativa, que tiene su propia extensionista. La caja presta y cobra: el interés se reparte la mitad al fondo y la mitad a los ahorristas.',
    sharing:
      'Los socios antiguos, que ya pasaron por esto, son los maestros. Lo contaremos en la radio de Aucayacu, sin nombres.',
    beneficiaries: [68, 74, 110, 118],
    families: 30,
  },
  budget: {
    lines: [
      ['materials', 'Plantones de cacao injertado', 'plantón', 9000, 1.8],
      ['materials', 'Plátano, guaba y capirona', 'plantón', 3000, 1.5, 2000],
      ['materials', 'Abono orgánico', 'saco', 300, 32, 2400],
      ['training', 'Escuela de campo', 'sesión', 8, 500],
      ['personnel', 'Extensionista', 'mes', 9, 1400],
      ['services', 'Análisis de suelos', 'parcela', 25, 120],
      ['equipment', 'Tijeras, serruchos y mochilas', 'juego', 1, 4200],
      ['other_direct', 'Jornales de las familias', 'jornal', 260, 45, 11700],
      ['fares', 'Traslado de plantones', 'global', 1, 1800],
      ['administration', 'Contabilidad y viajes', 'global', 1, 2400],
    ],
    note: 'Los préstamos de la caja no entran aquí: son plata de los socios.',
  },
  files: ['Padrón de las treinta familias, sin direcciones'],
}
