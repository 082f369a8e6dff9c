import type { DemoApplication } from '../application-content.ts'

export const emergencyRadio: DemoApplication = {
  key: 'radio-y-bote-purus',
  organization: {
    name: 'Comunidad Nativa Sharanahua San Marcos Nuevo',
    kind: 'native_community',
    peoples: ['other'],
    founded: '1998-06',
    members: [16, 19, 15, 21],
    standing: 'recognized',
    assembly: 'file',
    experience:
      'Vivimos del río y de la chacra. En 2012 hicimos la posta de madera y en 2019 la casa donde duermen los enfermos de las otras comunidades. Hay un promotor de salud que trabaja sin pago hace once años. Con las comunidades vecinas limpiamos cada verano las palizadas para que pasen los botes. No hemos recibido plata de proyecto a nombre de la comunidad.',
    grants: [],
    representatives: [
      {
        key: 'edilberto',
        name: 'Edilberto Del Águila Pinedo',
        office: 'Jefe de la comunidad',
        dni: '99000123',
        phone: '900 100 123',
      },
    ],
    language: 'other',
  },
  place: {
    district: '250401',
    community: 'Comunidad San Marcos Nuevo, alto Purús',
    access: ['plane', 'river'],
    hours: 11,
    signal: 'never',
    point: [-10.0921, -71.0812],
  },
  idea: {
    title: 'Radio de emergencia y bote con camilla para el alto Purús',
    objective: 'od_2',
    summary:
      'Pondremos una radio de onda corta con panel solar, una radio móvil y un bote techado con camilla y motor, para avisar y llevar a los enfermos de cinco comunidades hasta Puerto Esperanza. Ocho personas aprenderán a manejar la radio y a dar primeros auxilios.',
    problem:
      'De aquí a Puerto Esperanza son once horas bajando y casi dos días subiendo si el río está bajo. La radio que teníamos se quemó con un rayo hace tres años. Cuando a una mujer se le complica el parto o a un niño le pica víbora, mandamos a un muchacho remando a avisar; el bote de la posta llega, si hay gasolina, al otro día. En los últimos dos años murieron cinco personas que en la ciudad no se hubieran muerto. Los bidones de combustible los traemos por avioneta y cuestan tres veces más. Las cinco comunidades juntas somos 412 personas y nadie tiene teléfono.',
  },
  plan: {
    goals: [
      ['Radio que funciona', 'Días con contacto a las 7 y a las 17 horas', '330 al año', 'Cuaderno de radio'],
      [
        'Enfermos que llegan',
        'Traslados en menos de doce horas',
        '9 de cada 10',
        'Hoja de traslado firmada por la posta',
      ],
      [
        'Gente preparada',
        'Operadores y primeros auxilios',
        '8 personas, cuatro mujeres',
        'Constancia de la red de salud',
      ],
    ],
    startsAfter: 8,
    months: 10,
    activities: [
      ['Comprar en Pucallpa y mandar por avioneta', 'Jefe y promotor', 1, 4],
      ['Hacer el bote y la camilla', 'Carpinteros de la comunidad', 2, 5],
      ['Instalar la radio y los paneles', 'Técnico', 5, 5],
      ['Aprender a usarla y primeros auxilios', 'Red de salud', 5, 6],
      ['Turnos y traslados', 'Operadores', 6, 10],
    ],
    participation:
      'Nos reunimos dos días con los jefes de las cinco comunidades. Las mujeres pidieron que el bote tenga techo y tela a los costados, y que cuatro operadoras sean mujeres, porque para hablar de un parto no llaman a un hombre. Los jóvenes que estudiaron en Puerto Esperanza llevarán el cuaderno.',
    environment: {
      affects: 'little',
      care: 'El bote se hace de una lupuna caída. Las baterías viejas regresan en la avioneta.',
    },
    risks: [
      ['Rayos', 'Pararrayos, y se desconecta la antena cuando truena'],
      ['No hay combustible', 'Reserva de cuarenta galones que no se toca sino para enfermos'],
      ['La avioneta demora', 'Mandamos la carga en tres vuelos, desde la época seca'],
    ],
    sustainability:
      'Las cinco comunidades dan cada mes un galón o su valor en pescado seco y artesanía que vende el jefe en el puerto. La red de salud firmó que repone veinte galones por trimestre. Los turnos de radio son cargo de la comunidad, como ser teniente.',
    sharing: 'La radio sirve también a los guardaparques y al colegio; a cambio nos prestan su técnico.',
    beneficiaries: [198, 214, 60, 65],
    families: 84,
  },
  budget: {
    lines: [
      ['equipment', 'Radio de onda corta de base', 'unidad', 1, 4900],
      ['equipment', 'Radio de onda corta móvil', 'unidad', 1, 4200],
      ['equipment', 'Paneles solares y baterías', 'sistema', 1, 4600],
      ['equipment', 'Motor peque-peque de 13 hp', 'unidad', 1, 4400],
      ['construction', 'Bote de once metros con techo y camilla', 'unidad', 1, 6500, 2500],
      ['materials', 'Combustible de reserva', 'galón', 120, 34],
      ['training', 'Operación de radio y primeros auxilios', 'taller', 2, 1800],
      ['fares', 'Flete aéreo Pucallpa – Puerto Esperanza', 'kilo', 600, 7],
      ['per_diem', 'Alimentación del técnico y la instructora', 'día', 10, 80],
      ['other_direct', 'Turnos de radio', 'jornal', 240, 20, 4800],
      ['other_direct', 'Jornales para bote y caseta', 'jornal', 60, 30, 1800],
      ['administration', 'Viajes al banco de Puerto Esperanza', 'global', 1, 1500],
    ],
    note: 'El combustible se calculó al precio de Puerto Esperanza, 34 soles el galón.',
  },
  files: ['Carta de la red de salud', 'Foto de la reunión de jefes'],
}
