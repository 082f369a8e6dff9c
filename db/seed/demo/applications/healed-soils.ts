import type { DemoApplication } from '../application-content.ts'

export const healedSoils: DemoApplication = {
  key: 'suelos-que-sanan',
  organization: {
    name: 'Raíces del Inambari',
    kind: 'local_ngo',
    peoples: ['none'],
    founded: '2016-10',
    members: [7, 6, 5, 8],
    standing: 'registered',
    registry: '11990556',
    ruc: '20999010131',
    assembly: 30,
    experience:
      'Somos una ONG de aquí, de 26 personas, la mayoría hijas e hijos de agricultores de Santa Rosa y Mazuko. Desde 2018 probamos qué árbol prende en la arena que deja la minería: de 22 especies, nueve pasan del 70 %. Tenemos cuatro hectáreas de prueba y un vivero con la escuela. Publicamos una cartilla con una universidad.',
    grants: [
      ['Cooperación universitaria', 2018, 7500, 'usd', 'Cuatro hectáreas de prueba, con datos abiertos'],
      ['Fondo de una red de museos', 2022, 3000, 'eur', 'Vivero escolar de 5,000 plantones'],
    ],
    representatives: [
      {
        key: 'flor',
        name: 'Flor de María Huamaní Tito',
        office: 'Directora',
        dni: '99000129',
        phone: '900 100 129',
        email: 'raices.inambari@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '170102',
    community: 'Santa Rosa y Villa Santiago, kilómetro 155',
    access: ['road', 'trail'],
    hours: 3,
    signal: 'always',
    point: [-12.9043, -70.2856],
  },
  idea: {
    title: 'Sanar quince hectáreas que dejó la minería, con veinte familias',
    objective: 'od_3',
    summary:
      'Con veinte familias de agricultores recuperaremos quince hectáreas de arena minera, sembrando 12,000 plantones de nueve especies que ya probamos, con biocarbón y abono verde. Mediremos el mercurio del suelo y del plátano, para que cada familia sepa qué puede comer y qué no.',
    problem:
      'En nuestra zona quedaron más de 600 hectáreas de pozas y arena blanca donde no crece ni la hierba. Las familias que no entraron al oro se quedaron con la chacra partida por pozas. Se han hecho campañas de siembra con fotos y autoridades; a los seis meses todo estaba muerto, porque se siembra cualquier cosa y nadie vuelve a regar. La gente además tiene miedo: no sabe si su plátano tiene mercurio. Sin un dato, unos dejan de sembrar y otros comen igual.',
  },
  plan: {
    goals: [
      [
        'Hectáreas recuperándose',
        'Hectáreas con más de 700 árboles vivos',
        '15',
        'Muestreo por parcela a los 6 y 12 meses',
      ],
      [
        'Familias que saben',
        'Familias con análisis explicado en su casa',
        '20',
        'Hoja de resultados firmada',
      ],
      ['Escuelas con vivero', 'Escuelas', '3', 'Visita con foto'],
    ],
    startsAfter: 5,
    months: 16,
    activities: [
      ['Escoger parcelas y firmar acuerdos', 'Directora y familias', 1, 2],
      ['Producir plantones y biocarbón', 'Vivero y escuelas', 1, 6],
      ['Preparar el suelo y sembrar', 'Familias y forestal', 5, 9],
      ['Medir mercurio y explicar los resultados', 'Forestal y universidad', 3, 12],
      ['Recalzar y cuidar', 'Familias', 10, 16],
    ],
    participation:
      'Cada familia escoge la parcela y tres de las nueve especies. El comité de seguimiento lo forman seis vecinos, cuatro mujeres, y puede parar una actividad. Los alumnos de quinto llevan el registro de crecimiento. Los resultados son primero de la familia.',
    environment: {
      affects: 'little',
      care: 'No se mueve tierra con máquina para no levantar mercurio. El biocarbón se hace en horno cerrado y con bambú. Las pozas profundas no se tocan.',
    },
    risks: [
      ['Vuelven los mineros', 'Trabajamos en parcelas con título y fuera del corredor'],
      ['Verano largo', 'Siembra en diciembre y cobertura de kudzú cortado'],
      ['Resultado alto de mercurio', 'Se explica con la posta y se cambia el cultivo'],
    ],
    sustainability:
      'La shiringa y el huasaí dan desde el quinto año; entretanto la familia saca plátano y yuca de las líneas limpias. El vivero queda en la escuela y vende plantones. Seguiremos midiendo con la universidad, que ya firmó por cinco años.',
    sharing: 'Los datos serán abiertos y la cartilla se hará con dibujos de los alumnos.',
    started: 'Hay cuatro hectáreas de prueba y 3,000 plantones listos.',
    beneficiaries: [58, 61, 240, 255],
    families: 20,
  },
  budget: {
    lines: [
      ['materials', 'Plantones de nueve especies', 'plantón', 12000, 1.2],
      ['materials', 'Biocarbón y compost', 'tonelada', 30, 260, 1800],
      ['equipment', 'Motocultor y herramientas', 'juego', 1, 4700],
      ['services', 'Análisis de mercurio', 'muestra', 40, 160],
      ['personnel', 'Forestal de campo', 'mes', 9, 1900, 0, 3300],
      ['training', 'Jornadas con escuelas', 'jornada', 6, 550],
      ['fares', 'Transporte de plantones', 'global', 1, 3000],
      ['other_direct', 'Jornales de las familias', 'jornal', 380, 50, 19000],
      ['administration', 'Contabilidad y local', 'global', 1, 4300],
    ],
    note: 'La universidad analiza 40 muestras más sin costo; no están en el presupuesto.',
  },
  files: ['Cartilla de especies'],
}
