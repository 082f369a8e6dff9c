import type { DemoApplication } from '../application-content.ts'

export const rainWater: DemoApplication = {
  key: 'agua-de-lluvia',
  organization: {
    name: 'Comunidad Nativa Nueva Esperanza del Bajo Marañón',
    kind: 'native_community',
    peoples: ['kukama'],
    founded: '1994-08',
    members: [21, 34, 18, 37],
    standing: 'registered',
    registry: '11990421',
    ruc: '20999010017',
    assembly: 'file',
    experience:
      'En 2019 levantamos con faenas el local comunal, de 8 por 14 metros, con madera de nuestro bosque. En 2022 rehicimos la vereda peatonal que se llevó la creciente: 380 metros en seis domingos. Tenemos una junta de agua de cinco personas, aunque todavía no hay sistema que cuidar. El fondo de la veda del huevo de taricaya lo manejó el comité de mujeres y rindió cuentas en asamblea.',
    grants: [
      [
        'Municipalidad Distrital de Parinari',
        2022,
        3500,
        'pen',
        'Clavos y calamina para la vereda; obra terminada',
      ],
    ],
    representatives: [
      {
        key: 'teolinda',
        name: 'Teolinda Arimuya Manuyama',
        office: 'Presidenta de la junta de agua',
        dni: '99000101',
        phone: '900 100 101',
        email: 'nuevaesperanza@example.com',
      },
      {
        key: 'segundo',
        name: 'Segundo Ahuanari Tamani',
        office: 'Apu de la comunidad',
        dni: '99000102',
        phone: '900 100 102',
        email: 'nuevaesperanza@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '160302',
    community: 'Comunidad nativa Nueva Esperanza, margen izquierda del Marañón',
    access: ['river'],
    hours: 7,
    signal: 'in_town',
    point: [-4.6218, -74.3127],
  },
  idea: {
    title: 'Agua de lluvia segura para las 28 casas de Nueva Esperanza',
    objective: 'od_2',
    summary:
      'Pondremos en cada una de las 28 casas un techo de captación, canaleta, tanque de 1,100 litros y filtro de vela, para dejar de tomar agua del río, que baja con petróleo y barro. Las familias ponen la madera y los jornales. La junta de agua, que dirigen tres mujeres, aprenderá a revisar el cloro y a cambiar las velas, y cobrará dos soles al mes por casa para repuestos.',
    problem:
      'Somos 28 familias y todas tomamos agua del Marañón o de una cocha que en la vaciante se pone verde. Desde el derrame de 2014, y los que siguieron, ya no confiamos en el río. El botiquín anotó el año pasado 61 diarreas en niños menores de cinco años; en enero murió un bebé de siete meses camino a Nauta. Hervimos cuando hay leña seca, pero en invierno no hay. La municipalidad nos prometió un sistema en 2018 y en 2021 y no llegó, porque somos pocos y quedamos lejos. En cambio llueve casi todo el año: seis familias ya juntan agua con una calamina vieja y un balde, y sus hijos se enferman menos. Eso es lo que queremos para todos, pero bien hecho.',
  },
  plan: {
    goals: [
      [
        'Casas que toman agua de lluvia filtrada',
        'Número de casas con sistema completo',
        '28',
        'Lista firmada por cada familia y foto de cada tanque',
      ],
      [
        'Agua sin bacterias',
        'Muestras sin coliformes',
        '9 de cada 10',
        'Prueba de campo de la posta, dos veces',
      ],
      [
        'Menos diarreas en niños',
        'Casos anotados en el botiquín',
        'De 61 a menos de 20 al año',
        'Cuaderno del promotor de salud',
      ],
    ],
    startsAfter: 4,
    months: 10,
    activities: [
      ['Asamblea de inicio y turnos de trabajo', 'Junta de agua', 1, 1],
      ['Sacar y labrar la madera de las bases', 'Comité de faenas', 1, 3],
      ['Comprar tanques y calamina en Nauta y subirlos', 'Tesorera y apu', 2, 4],
      ['Instalar los 28 sistemas, por grupos de siete casas', 'Gasfitero y familias', 4, 8],
      ['Talleres de limpieza, cloro y cambio de velas', 'Promotor de salud', 6, 9],
      ['Segunda prueba del agua y rendición de cuentas', 'Junta de agua', 9, 10],
    ],
    participation:
      'La asamblea del mes pasado reunió a 71 personas y votó casa por casa. La junta de agua tiene cinco miembros y tres son mujeres; la tesorera es una joven de 22 años que estudió en Nauta. Las madres pidieron el caño a un metro del suelo, para que alcancen los niños, y así lo haremos. Los jóvenes del colegio pintarán el número de cada tanque y llevarán el cuaderno. Las dos casas de ancianos solos tendrán quien les ayude con los jornales.',
    environment: {
      affects: 'little',
      care: 'Sacaremos unas diez capironas caídas y tres moenas del monte comunal, marcadas por el comité. Sembraremos cien plantones en la restinga. Los retazos de PVC y los envases de pegamento vuelven a Nauta en el mismo bote.',
    },
    risks: [
      ['La vaciante no deja entrar al bote con los tanques', 'Compramos y subimos todo antes de julio'],
      ['Dos meses secos', 'Cada casa guarda 1,100 litros: alcanza para tomar y cocinar unos cuarenta días'],
      ['Una familia deja de limpiar su techo', 'La junta pasa casa por casa el primer sábado del mes'],
    ],
    sustainability:
      'Cada casa dará dos soles al mes: son 672 soles al año, que alcanzan para cambiar las velas y algunos grifos. El dinero se guarda en Nauta, en la cuenta de la comunidad, con dos firmas. El gasfitero enseñará a cuatro jóvenes, que se quedan con las herramientas. Si un tanque se raja, la familia pone la mitad y la junta la otra mitad. Ya está en el acta.',
    sharing:
      'Invitaremos a San Miguel y a Santa Rosa, que tienen el mismo río, a ver el trabajo el día de la segunda prueba. Contaremos los resultados por la radio parroquial de Nauta, en castellano y en kukama.',
    started:
      'Seis familias ya juntan lluvia con calamina usada. Medimos los 28 techos y pedimos precios en Nauta.',
    beneficiaries: [72, 69, 140, 155],
    families: 28,
  },
  budget: {
    lines: [
      ['materials', 'Tanque de 1,100 litros con tapa y grifo', 'unidad', 28, 480],
      ['materials', 'Canaletas, bajantes y pegamento de PVC', 'casa', 28, 165],
      ['materials', 'Calamina para techo de captación', 'plancha', 140, 32],
      ['materials', 'Madera labrada para bases', 'juego', 28, 90, 2520],
      ['materials', 'Filtro de dos velas cerámicas', 'unidad', 28, 110],
      ['services', 'Gasfitero instalador', 'día', 20, 90],
      ['other_direct', 'Jornales de las familias', 'jornal', 168, 40, 6720],
      ['training', 'Taller de cuidado del agua, con comida', 'taller', 4, 350, 400],
      ['fares', 'Flete de bote Nauta – Nueva Esperanza', 'viaje', 3, 850],
      ['administration', 'Gestiones, copias y viajes al banco', 'global', 1, 1200],
    ],
    note: 'El jornal va a 40 soles, como pagan las chacras vecinas. La madera la valoramos a mitad del precio de Nauta porque no pagamos flete.',
  },
  files: ['Foto de los techos medidos', 'Carta de la posta de salud'],
}
