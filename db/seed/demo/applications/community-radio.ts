import type { DemoApplication } from '../application-content.ts'

export const communityRadio: DemoApplication = {
  key: 'radio-del-napo',
  organization: {
    name: 'Organización Juvenil Kichwa Napomanta Shimi',
    kind: 'youth',
    peoples: ['kichwa'],
    founded: '2021-02',
    members: [19, 2, 16, 3],
    standing: 'recognized',
    assembly: 'file',
    experience:
      'Desde 2021 hacemos un programa de una hora, los domingos, en la bocina comunal de Santa Clotilde: avisos, cumpleaños, música y noticias del río en kichwa y castellano. Cubrimos con celular dos elecciones y la vacunación. En 2023 grabamos 40 cuentos de abuelos, que la escuela usa en clase. Nunca tuvimos equipo propio: la bocina es del municipio y se apaga cuando llueve.',
    grants: [],
    representatives: [
      {
        key: 'jhonatan',
        name: 'Jhonatan Coquinche Grefa',
        office: 'Coordinador',
        dni: '99000106',
        phone: '900 100 106',
        email: 'napomanta.shimi@example.com',
      },
    ],
    language: 'kichwa',
  },
  place: {
    district: '160107',
    community: 'Santa Clotilde, río Napo',
    access: ['river'],
    hours: 8,
    signal: 'sometimes',
    point: [-2.4891, -73.6782],
  },
  idea: {
    title: 'Una radio comunal kichwa para el medio Napo',
    objective: 'od_2',
    summary:
      'Queremos instalar una radio FM de 100 vatios con energía solar, para que 34 comunidades del medio Napo escuchen avisos de salud, de escuela y de crecientes en su idioma. La harán jóvenes de la organización con turnos pagados en parte y voluntarios. El permiso se pedirá como radio comunitaria.',
    problem:
      'Cuando hay emergencia, el aviso llega en bote y a veces tarde. En la última creciente el agua subió metro y medio en dos noches; tres comunidades perdieron la chacra y los animales porque nadie les avisó. La posta anuncia la vacuna por un grupo de mensajes que solo agarra quien sube al cerro. Las radios que entran son de Iquitos y hablan de otra cosa, en castellano nomás. Los abuelos ya no tienen a quién contar y los chicos sienten vergüenza de hablar kichwa. La bocina del municipio llega a dos cuadras.',
  },
  plan: {
    goals: [
      [
        'Radio al aire con permiso',
        'Horas de emisión al día',
        '8 horas',
        'Bitácora y resolución del permiso',
      ],
      [
        'Comunidades informadas',
        'Comunidades que la escuchan bien',
        '28 de 34',
        'Visita con cuaderno de señal',
      ],
      ['Jóvenes locutores', 'Jóvenes que hacen turno', '24, la mitad mujeres', 'Lista de turnos'],
    ],
    startsAfter: 7,
    months: 12,
    activities: [
      ['Estudio técnico y pedido del permiso', 'Ingeniero y coordinador', 1, 6],
      ['Armar y forrar la cabina', 'Jóvenes y padres', 2, 4],
      ['Talleres de locución y noticia', 'Comunicadora invitada', 3, 6],
      ['Instalar antena, consola y paneles', 'Técnico', 6, 7],
      ['Emitir y medir la señal por el río', 'Turnos de locutores', 7, 12],
    ],
    participation:
      'La asamblea de jóvenes elige cada año cuatro coordinadores, dos mujeres y dos hombres. El apu y la federación dan el espacio pero no mandan en la programación. Las chicas tienen su propio programa de los martes y ellas escogen los temas. Los abuelos revisan que el kichwa esté bien dicho.',
    environment: 'none',
    risks: [
      ['El permiso demora', 'Mientras tanto grabamos y pasamos los programas por la bocina'],
      ['Se malogra el transmisor', 'Dos jóvenes aprenden reparación y guardamos fusibles y conectores'],
      ['Rayos', 'Pararrayos y tierra, incluidos en el sistema'],
    ],
    sustainability:
      'La posta, la escuela y el municipio pagarán sus avisos: calculamos 250 soles al mes. Con los avisos familiares, a un sol, alcanza para repuestos y baterías. Los locutores seguirán siendo voluntarios y el local es de la federación.',
    sharing: 'Los programas se guardan en memorias y se prestan a las escuelas de otros ríos.',
    beneficiaries: [1250, 1310, 2900, 3050],
    families: 610,
  },
  budget: {
    lines: [
      ['equipment', 'Transmisor FM de 100 vatios con antena', 'juego', 1, 7800],
      ['equipment', 'Consola, computadora y micrófonos', 'juego', 1, 2900],
      ['equipment', 'Paneles solares y baterías', 'sistema', 1, 4900],
      ['construction', 'Cabina forrada', 'unidad', 1, 3200, 1700],
      ['services', 'Estudio técnico y permiso', 'servicio', 1, 3000, 0, 500],
      ['training', 'Taller de radio', 'taller', 4, 700],
      ['personnel', 'Coordinadora juvenil, medio tiempo', 'mes', 8, 450],
      ['other_direct', 'Jornales para cabina y antena', 'jornal', 60, 40, 2400],
      ['other_direct', 'Horas de locutores voluntarios', 'hora', 400, 8, 3200],
      ['fares', 'Viajes Iquitos – Santa Clotilde con carga', 'global', 1, 1800],
      ['administration', 'Gastos de cuenta y trámites', 'global', 1, 1400],
    ],
    note: 'La torre ya existe: es de la federación y la prestan sin pago.',
    quotes: ['Proforma del transmisor'],
  },
}
