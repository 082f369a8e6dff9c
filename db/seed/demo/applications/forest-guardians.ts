import type { DemoApplication } from '../application-content.ts'

export const forestGuardians: DemoApplication = {
  key: 'guardianes-del-bosque',
  organization: {
    name: 'Comunidad Nativa Asháninka Kametsari Quipatsi',
    kind: 'native_community',
    peoples: ['ashaninka'],
    founded: '1991-03',
    members: [44, 61, 49, 66],
    standing: 'registered',
    registry: '11990530',
    ruc: '20999010114',
    assembly: 'file',
    experience:
      'Tenemos título de 11,800 hectáreas y comité de autodefensa desde los años de la violencia. En 2020 armamos un grupo de 18 guardianes que recorre los linderos cada dos meses; encontraron tres entradas de madereros y una pista. Lo denunciamos y la fiscalía vino una vez. Manejamos también 200 hectáreas de bosque con plan para madera caída.',
    grants: [['Programa de bosques comunales', 2019, 24000, 'pen', 'Plan de vida y reglamento del bosque']],
    representatives: [
      {
        key: 'ruth',
        name: 'Ruth Shirampari Camaiteri',
        office: 'Jefa de la comunidad',
        dni: '99000124',
        phone: '900 100 124',
        email: 'kametsari@example.com',
      },
      {
        key: 'abner',
        name: 'Abner Quinchori Ríos',
        office: 'Coordinador de guardianes',
        dni: '99000125',
        phone: '900 100 125',
        email: 'abner.quinchori@example.com',
      },
    ],
    language: 'ashaninka',
  },
  place: {
    district: '250203',
    community: 'Comunidad Kametsari Quipatsi, río Ucayali',
    access: ['river', 'trail'],
    hours: 7.5,
    signal: 'in_town',
    point: [-10.0416, -73.8727],
  },
  idea: {
    title: 'Guardianía del bosque comunal con jóvenes asháninka',
    objective: 'od_3',
    summary:
      'Dieciocho guardianes, la mitad jóvenes, recorrerán el lindero todos los meses con GPS y celular, revisarán alertas de satélite y tendrán dos puestos de vigilancia. Cada hallazgo se denunciará con foto y coordenada. Así cuidamos 11,800 hectáreas sin enfrentarnos con nadie.',
    problem:
      'Por el fondo del territorio entran a sacar shihuahuaco y a abrir chacras de coca. En tres años perdimos 160 hectáreas, según el mapa que nos mostró la federación. Cuando los guardianes llegan ya pasaron semanas, porque caminan doce horas y la noticia la trae un cazador. Las denuncias se archivan: dice la fiscalía que sin coordenadas no hay prueba. A dos dirigentes de río arriba los amenazaron. No queremos que nuestros muchachos vayan a ciegas: queremos saber antes, ir muchos y con respaldo.',
  },
  plan: {
    goals: [
      ['Lindero recorrido', 'Kilómetros recorridos al mes', '46', 'Huella de GPS'],
      ['Alertas atendidas', 'Alertas revisadas antes de diez días', '9 de cada 10', 'Registro de alertas'],
      ['Denuncias completas', 'Hallazgos denunciados con coordenada', 'Todos', 'Cargo de la denuncia'],
    ],
    startsAfter: 5,
    months: 14,
    activities: [
      ['Acuerdo de asamblea y reglas de seguridad', 'Jefa y asamblea', 1, 1],
      ['Comprar equipos y aprender a usarlos', 'Coordinador', 1, 3],
      ['Construir dos puestos', 'Comunidad', 2, 5],
      ['Recorrer y atender alertas', 'Guardianes', 2, 14],
      ['Reunión con fiscalía y autoridad forestal', 'Jefa y federación', 4, 12],
    ],
    participation:
      'La jefa es mujer y fue elegida dos veces. De los 18 guardianes seis son mujeres jóvenes, que manejan el mapa y el GPS. La asamblea aprobó que nadie recorre solo, que no se llevan armas y que las madres pueden retirar a su hijo si hay amenaza.',
    environment: 'none',
    risks: [
      ['Encuentro con taladores', 'Se observa, se marca y se retira; nunca se detiene a nadie'],
      ['Amenazas', 'Registro en el mecanismo de protección y aviso el mismo día a la federación'],
      ['Se malogran los equipos por humedad', 'Bolsas secas y un juego de repuesto'],
    ],
    sustainability:
      'El reglamento del bosque destina el 15 % de la venta de madera caída a la guardianía. La federación mantiene el sistema de alertas gratis. Los puestos sirven también de albergue para la escuela de bosque.',
    sharing:
      'Las tres comunidades colindantes recibirán el mismo mapa y se recorrerá con ellas una vez por trimestre.',
    started: 'El grupo recorre desde 2020, cada dos meses y sin equipos.',
    beneficiaries: [205, 226, 310, 330],
    families: 92,
  },
  budget: {
    lines: [
      ['equipment', 'Celular resistente con GPS', 'unidad', 6, 780],
      ['equipment', 'Botas, poncho, linterna y mochila', 'kit', 18, 230],
      ['materials', 'Combustible para patrullas', 'galón', 320, 20],
      ['construction', 'Puesto de vigilancia', 'unidad', 2, 3900, 3000],
      ['training', 'GPS, denuncia y seguridad', 'taller', 4, 1200],
      ['personnel', 'Coordinador de guardianes', 'mes', 10, 800],
      ['services', 'Mapa e imágenes de satélite', 'servicio', 1, 4500],
      ['per_diem', 'Alimentación de patrulla', 'patrulla', 24, 250, 2000],
      ['other_direct', 'Días de guardianes', 'jornal', 480, 30, 14400],
      ['administration', 'Cuentas, banco y viajes a Atalaya', 'global', 1, 2400],
    ],
    note: 'La mitad de la comida de patrulla es yuca, plátano y pescado de la comunidad.',
  },
  files: ['Mapa de la pérdida de bosque'],
}
