import type { DemoApplication } from '../application-content.ts'

export const aguaje: DemoApplication = {
  key: 'aguaje-sin-talar',
  organization: {
    name: 'Comité de Aguajeras y Aguajeros Sin Tala de Jenaro Herrera',
    kind: 'committee',
    peoples: [],
    founded: '2020-11',
    members: [7, 12, 6, 8],
    standing: 'in_process',
    assembly: 'file',
    experience:
      'En 2020 nos juntamos 11 familias que ya subíamos la palmera con soga en vez de tumbarla. Hoy somos 33 personas. Manejamos un aguajal de 140 hectáreas que nos dio en uso la comunidad, contamos 618 palmeras hembras y les pusimos placa. En 2023 vendimos 410 sacos a las heladerías de Iquitos y con eso arreglamos el puerto. Nadie se ha caído, pero dos compañeros se lastimaron con las sogas.',
    grants: [
      [
        'Instituto de investigación de la Amazonía',
        2021,
        2600,
        'pen',
        'Placas y curso de censo para 15 personas',
      ],
    ],
    representatives: [
      {
        key: 'luzmila',
        name: 'Luzmila Tapayuri Yahuarcani',
        office: 'Presidenta',
        dni: '99000105',
        phone: '900 100 105',
        email: 'aguajeras.herrera@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '160510',
    community: 'Villa Jenaro Herrera, sector Supay',
    access: ['river', 'trail'],
    hours: 2.5,
    signal: 'always',
    point: [-4.9066, -73.6671],
  },
  idea: {
    title: 'Aguaje sin talar: subir la palmera, despulpar y vender masa congelada',
    objective: 'od_3',
    summary:
      'Compraremos doce equipos para subir al aguaje sin cortarlo, dos despulpadoras y una congeladora, y mejoraremos el local de acopio. Así venderemos masa y no solo fruto, que se malogra en tres días. También sembraremos 3,000 aguajes cerca del pueblo, para que en ocho años nuestros hijos no tengan que caminar tanto.',
    problem:
      'De diez personas que traen aguaje al puerto, siete todavía tumban la palmera. Es la hembra la que da fruto, así que quedan puros machos. Hace veinte años el aguajal estaba a media hora; ahora caminamos tres horas y los sachavacas y huanganas también se fueron. Nosotras subimos con soga de chambira, pero es lento y da miedo: por eso los jóvenes prefieren el hacha. Además el fruto maduro dura tres días y el regatón lo sabe: en abundancia nos paga 12 soles el saco que en Iquitos vale 45. La masa congelada dura meses, pero aquí nadie tiene cómo hacerla ni guardarla.',
  },
  plan: {
    goals: [
      [
        'Cosecha sin tumbar palmeras',
        'Palmeras hembras en pie con placa',
        '618 de 618',
        'Recorrido y foto de cada placa, dos veces',
      ],
      ['Venta de masa congelada', 'Kilos de masa vendidos', '4,500 kilos', 'Cuaderno de ventas y boletas'],
      [
        'Aguajal cerca del pueblo',
        'Plantones vivos al año',
        '2,400 de 3,000',
        'Conteo con los alumnos del colegio',
      ],
    ],
    startsAfter: 6,
    months: 14,
    activities: [
      ['Censo y mapa de las palmeras', 'Grupo de censo', 1, 3],
      ['Comprar equipos de subida y aprender a usarlos', 'Presidenta e instructor', 2, 4],
      ['Mejorar el local y poner las máquinas', 'Comité de obra', 3, 5],
      ['Cosechar, despulpar y congelar', 'Todas y todos, por turnos', 5, 12],
      ['Vivero y siembra de aguaje', 'Familias y colegio', 4, 10],
      ['Conteo final y balance en asamblea', 'Fiscal del comité', 13, 14],
    ],
    participation:
      'La directiva tiene cinco cargos y tres los llevan mujeres. Las mujeres hacían ya la masa en su casa, de noche; con el local lo harán de día y juntas, y el precio lo pone la asamblea. Trece socios son menores de 30. Los que tumbaban fueron invitados: cuatro ya firmaron el acuerdo. Quien tala una hembra sale del comité, sea quien sea.',
    environment: {
      affects: 'little',
      care: 'Abrimos dos trochas angostas y no sacamos más del 80 % de los racimos: lo demás es para los animales y la semilla. El agua de lavar la fruta va a un pozo con carbón, no a la quebrada. Las pepas vuelven al vivero o sirven de abono.',
    },
    risks: [
      ['Alguien se cae al subir', 'Arnés, casco y subida en pareja; nadie sube con lluvia'],
      [
        'Se va la luz y se descongela',
        'El generador de la municipalidad prende de noche; vendemos cada quince días',
      ],
      ['Baja el precio en Iquitos', 'Tenemos palabra de dos heladerías y una fábrica de chupetes'],
    ],
    sustainability:
      'Con la masa ganamos casi el triple que con el fruto. De cada kilo guardamos 50 céntimos: son más de 2,000 soles al año para luz, repuestos y un arnés nuevo cada temporada. Los equipos los guarda el comité y se prestan con firma. El vivero queda en el colegio.',
    sharing:
      'Enseñaremos a subir en tres caseríos vecinos, con sus propias palmeras, y el mapa quedará pegado en la municipalidad.',
    started: 'Ya cosechamos sin talar desde 2020 y tenemos el censo de la mitad del aguajal.',
    beneficiaries: [58, 49, 210, 205],
    families: 33,
  },
  budget: {
    lines: [
      ['equipment', 'Equipo de subida con estribos, arnés y casco', 'juego', 12, 680],
      ['equipment', 'Despulpadora manual de acero', 'unidad', 2, 1450],
      ['equipment', 'Congeladora de 300 litros', 'unidad', 1, 2100],
      ['training', 'Taller de subida segura', 'taller', 3, 850],
      ['construction', 'Piso, mesas y malla del local de acopio', 'global', 1, 4500, 1800],
      ['materials', 'Tinas, baldes y bolsas para masa', 'lote', 1, 1600],
      ['materials', 'Semilla y bolsas para 3,000 aguajes', 'plantón', 3000, 0.8, 900],
      ['services', 'Censo de palmeras y mapa', 'servicio', 1, 3800],
      ['personnel', 'Promotora de acopio y ventas', 'mes', 10, 500, 0, 1000],
      ['other_direct', 'Jornales de siembra y manejo', 'jornal', 180, 35, 6300],
      ['fares', 'Flete de la masa a Iquitos', 'viaje', 6, 250],
      ['administration', 'Cuentas, copias y trámite del registro', 'global', 1, 1800],
    ],
    note: 'La promotora cobra media jornada. Los primeros diez meses el comité pone 100 soles al mes de sus ventas.',
    quotes: ['Proforma de equipos de subida'],
  },
  files: ['Foto de las placas', 'Acuerdo de no tala firmado'],
}
