import type { DemoApplication } from '../application-content.ts'

export const healthPromoters: DemoApplication = {
  key: 'promotoras-de-salud',
  organization: {
    name: 'Asociación de Mujeres Awajún Nugkui Takat del Cenepa',
    kind: 'women',
    peoples: ['awajun'],
    founded: '2015-05',
    members: [26, 41, 0, 0],
    standing: 'registered',
    registry: '11990467',
    ruc: '20999010033',
    assembly: 'file',
    experience:
      'Somos 67 mujeres de tres comunidades del río Cenepa. Empezamos con chacras de plantas medicinales; hoy hay tres, con 46 plantas que usamos y enseñamos. Seis compañeras siguieron el curso de promotora de la microrred en 2019 y atienden sin sueldo: el año pasado acompañaron 38 partos y controles. En la pandemia cosimos 1,900 mascarillas. Guardamos un fondo de 2,300 soles de la venta de cerámica.',
    grants: [
      [
        'Fondo de mujeres indígenas',
        2022,
        1500,
        'usd',
        'Tres chacras de plantas medicinales, que siguen dando',
      ],
    ],
    representatives: [
      {
        key: 'irma',
        name: 'Irma Tsamajain Wajush',
        office: 'Presidenta',
        dni: '99000107',
        phone: '900 100 107',
        email: 'nugkui.takat@example.com',
      },
      {
        key: 'delia',
        name: 'Delia Kuji Antun',
        office: 'Secretaria',
        dni: '99000108',
        phone: '900 100 108',
        email: 'delia.kuji@example.com',
      },
    ],
    language: 'awajun',
  },
  place: {
    district: '010402',
    community: 'Comunidades Wawaim Alto, Pagki y Kusu Entsa',
    access: ['river', 'trail'],
    hours: 6,
    signal: 'never',
    point: [-4.3147, -78.1862],
  },
  idea: {
    title: 'Botiquín comunal y doce promotoras de salud awajún',
    objective: 'od_2',
    summary:
      'Pondremos tres botiquines bien surtidos y formaremos a doce promotoras, cuatro por comunidad, que hablen awajún, sepan tomar la presión, tratar la diarrea y la fiebre, reconocer una mordedura de víbora y avisar por radio a tiempo. Una técnica de enfermería awajún las acompañará seis meses. El botiquín repone lo usado con un fondo rotatorio.',
    problem:
      'El puesto de salud más cercano queda a cinco horas en bote, y muchas veces no hay medicina ni combustible. En dos años murieron en nuestras tres comunidades cuatro personas por mordedura de víbora y dos mujeres después del parto. La mayoría de las madres no habla bien castellano y siente vergüenza de que la revise un hombre de fuera, entonces no va. Las seis promotoras que tenemos comparten un solo tensiómetro y compran el suero de su bolsillo. La malaria volvió: el año pasado hubo 94 casos. Nuestras plantas ayudan, pero no curan todo, y nosotras sabemos cuándo hay que llevar al enfermo; lo que falta es con qué atenderlo mientras tanto y con qué avisar.',
  },
  plan: {
    goals: [
      [
        'Botiquines surtidos',
        'Medicinas de la lista presentes en cada visita',
        '18 de 20',
        'Inventario mensual con firma',
      ],
      ['Promotoras formadas', 'Mujeres que aprueban la práctica', '12', 'Constancia de la microrred'],
      [
        'Embarazadas acompañadas',
        'Embarazadas con cuatro controles',
        'De 11 a 30',
        'Cuaderno de promotora y libro de la posta',
      ],
      [
        'Avisos a tiempo',
        'Emergencias avisadas por radio en la primera hora',
        '8 de cada 10',
        'Cuaderno de radio',
      ],
    ],
    startsAfter: 4,
    months: 12,
    activities: [
      ['Asamblea en las tres comunidades y elección de promotoras', 'Presidenta y pamuk', 1, 1],
      ['Arreglar los tres locales', 'Familias de cada comunidad', 1, 3],
      ['Comprar medicinas y equipos con la lista de la microrred', 'Tesorera y técnica', 2, 3],
      ['Cuatro talleres de cinco días, en awajún', 'Técnica de enfermería', 3, 9],
      ['Visitas casa por casa', 'Promotoras', 4, 12],
      ['Instalar la radio y practicar los avisos', 'Promotoras y profesor', 4, 5],
      ['Revisión del fondo y rendición de cuentas', 'Directiva', 6, 12],
    ],
    participation:
      'Las mujeres de la asociación decidimos; los pamuk y los apus escucharon y dieron el local. Cada comunidad eligió a sus cuatro promotoras levantando la mano, y una de cada cuatro tiene menos de 25 años, para que esto dure. Las abuelas parteras van a los talleres como maestras, no como alumnas. El dinero lo manejan la tesorera y dos fiscales, y se lee en voz alta cada dos meses.',
    environment: {
      affects: 'little',
      care: 'Las agujas y jeringas usadas se guardan en envase duro y vuelven a la posta cada mes. Los locales ya existen: solo cambiamos techo y piso con madera de purma.',
    },
    risks: [
      ['Una promotora se casa y se va', 'Formamos doce aunque hacen falta nueve'],
      [
        'Se acaba la medicina por dar fiado',
        'El fondo fía solo a quien firma; el control lo lleva la fiscal',
      ],
      ['El río crecido no deja pasar', 'Guardamos en cada botiquín reserva para dos meses'],
      ['Desconfianza de los hombres', 'Los pamuk participan del primer día y reciben el informe'],
    ],
    sustainability:
      'La microrred firmó que reconoce a las promotoras y les dará vacunas, pruebas de malaria y supervisión cada trimestre. Lo demás se repone con el fondo: quien puede paga el costo de la pastilla, y quien no, paga con yuca o un jornal en la chacra medicinal. Con la cerámica ponemos 100 soles al mes. Calculamos que así se repone el 80 % cada año.',
    sharing:
      'Las cartillas en awajún se prestarán a las otras 20 comunidades del Cenepa, y dos promotoras irán al congreso del consejo de mujeres.',
    started: 'Seis promotoras atienden desde 2019 y ya hay lista de medicinas acordada con la microrred.',
    beneficiaries: [412, 388, 350, 340],
    families: 148,
  },
  budget: {
    lines: [
      ['materials', 'Medicinas e insumos de la lista básica', 'lote', 3, 3200],
      ['equipment', 'Kit de promotora: tensiómetro, termómetro y balanza', 'kit', 12, 390],
      ['equipment', 'Radio base con panel solar', 'unidad', 1, 3900],
      ['training', 'Taller de cinco días con comida', 'taller', 4, 2400, 1600],
      ['construction', 'Arreglo del local del botiquín', 'local', 3, 2600, 3900],
      ['personnel', 'Técnica de enfermería awajún', 'mes', 6, 1500],
      ['fares', 'Combustible Nieva – Cenepa y visitas', 'viaje', 8, 650],
      ['other_direct', 'Visitas de las promotoras', 'jornal', 360, 25, 9000],
      ['communications', 'Cartillas y cuadernos en awajún', 'juego', 1, 1900],
      ['administration', 'Contadora, banco y copias en Nieva', 'global', 1, 2400],
    ],
    note: 'La visita de promotora la valoramos en medio jornal, porque se hace por la mañana.',
  },
  files: ['Carta de la microrred', 'Foto de la chacra medicinal'],
}
