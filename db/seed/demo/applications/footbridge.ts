import type { DemoApplication } from '../application-content.ts'

export const footbridge: DemoApplication = {
  key: 'puente-peatonal',
  organization: {
    name: 'Comunidad Nativa Kichwa Yaku Ñampi',
    kind: 'native_community',
    peoples: ['kichwa'],
    founded: '2003-10',
    members: [33, 48, 36, 52],
    standing: 'recognized',
    ruc: '20999010068',
    assembly: 'file',
    experience:
      'En minga abrimos el camino de herradura hasta la quebrada, cuatro kilómetros, en 2016, y lo limpiamos dos veces al año. En 2020 hicimos un huaro con cable usado, que sirve para pasar carga pero no para niños. La escuela de dos aulas la levantamos nosotros y el Estado puso las carpetas. Tenemos un comité de obra con cuaderno y fiscal.',
    grants: [['Municipalidad Distrital de Chazuta', 2020, 4800, 'pen', 'Cable y polea del huaro']],
    representatives: [
      {
        key: 'misael',
        name: 'Misael Cachique Tapullima',
        office: 'Apu',
        dni: '99000114',
        phone: '900 100 114',
        email: 'yaku.nampi@example.com',
      },
      {
        key: 'lidia',
        name: 'Lidia Sangama Amasifuén',
        office: 'Presidenta del comité de obra',
        dni: '99000115',
        phone: '900 100 115',
        email: 'lidia.sangama@example.com',
      },
    ],
    language: 'kichwa',
  },
  place: {
    district: '220904',
    community: 'Comunidad Yaku Ñampi, quebrada Chipaota',
    access: ['road', 'trail'],
    hours: 4,
    signal: 'never',
    point: [-6.6417, -76.1129],
  },
  idea: {
    title: 'Puente colgante peatonal para llegar a la escuela y a la posta',
    objective: 'od_2',
    summary:
      'Construiremos un puente colgante peatonal de 45 metros sobre la quebrada Chipaota, con torres de concreto y tablero de estoraque, para que 61 niños lleguen a la escuela y los enfermos a la posta también en época de lluvia. La comunidad pone la arena, la piedra, la mitad de la madera y 520 jornales. Un ingeniero hará el expediente y la supervisión.',
    problem:
      'La quebrada nos parte en dos. De noviembre a abril crece sin avisar y hasta por tres semanas nadie pasa. Este año los niños perdieron 34 días de clase. En marzo una señora con hemorragia esperó dos días en la orilla; llegó, pero la criatura no. Hace cuatro años se ahogó un muchacho de quince, jalando una mula. El huaro lo usamos para el cacao, colgados de las manos, y el cable ya está pelado. La municipalidad dice que un puente carrozable cuesta millones y que no hay tantos habitantes. Nosotros no pedimos carretera: pedimos pasar a pie.',
  },
  plan: {
    goals: [
      [
        'Puente terminado y seguro',
        'Prueba de carga con acta del ingeniero',
        '1 puente de 45 metros',
        'Acta, fotos y cuaderno de obra',
      ],
      ['Niños en clase todo el año', 'Días perdidos por la creciente', 'De 34 a 0', 'Registro de la escuela'],
      ['Cacao que sale en invierno', 'Sacos que cruzan al mes', '120', 'Cuaderno del comité'],
    ],
    startsAfter: 8,
    months: 9,
    activities: [
      ['Expediente técnico y permiso del agua', 'Ingeniero y apu', 1, 2],
      ['Sacar arena, piedra y madera en minga', 'Comité de obra', 2, 4],
      ['Comprar cable y fierro, y subirlos con mulas', 'Tesorero', 2, 4],
      ['Cimientos, torres y anclajes', 'Maestro de obra y cuadrillas', 4, 7],
      ['Tendido del cable y tablero', 'Maestro de obra', 7, 8],
      ['Prueba de carga y taller de mantenimiento', 'Ingeniero', 9, 9],
    ],
    participation:
      'La asamblea escogió el sitio caminando la orilla: fueron 94 personas. El comité de obra lo preside una mujer y tiene siete miembros, tres mujeres y dos jóvenes. Las mujeres dijeron que la baranda debía ser con malla, por los niños chicos, y así se cambió el dibujo. Cada familia debe nueve jornales; las viudas y los ancianos solos no deben ninguno.',
    environment: {
      affects: 'affects',
      care: 'Se cortarán cuatro estoraques maduros, marcados por el técnico forestal, y se sembrarán ochenta. La arena se saca de la playa de abajo, no del barranco. No se echa cemento al agua: la mezcla se hace en batea. Las torres quedan a doce metros de la orilla.',
    },
    risks: [
      ['Creciente antes de terminar las torres', 'El vaciado se hace entre junio y septiembre'],
      ['Mal cálculo del cable', 'Ingeniero colegiado firma el expediente y prueba la carga'],
      ['Gente que pasa con motos', 'Postes en la entrada y acuerdo de asamblea con multa'],
    ],
    sustainability:
      'El comité queda como comité de mantenimiento. Cada cosecha, cada saco que cruza deja 50 céntimos: unos 700 soles al año para grapas, pintura y tablas. Una minga en mayo revisa todo y el ingeniero nos dejará una hoja con lo que hay que mirar. La municipalidad firmó que lo inscribirá en su inventario.',
    sharing:
      'El plano y el costo verdadero se darán a las comunidades de Canayo y Ricardo Palma, que tienen el mismo problema.',
    beneficiaries: [214, 231, 180, 195],
    families: 58,
  },
  budget: {
    lines: [
      ['construction', 'Cable de acero de una pulgada', 'metro', 260, 48],
      ['construction', 'Péndolas, grapas y tensores', 'juego', 1, 9600],
      ['construction', 'Cemento, fierro y agregados de torres y anclajes', 'global', 1, 24500, 4500],
      ['construction', 'Madera de estoraque para el tablero', 'pie tablar', 2400, 5.5, 6600],
      ['personnel', 'Maestro de obra', 'mes', 5, 2800],
      ['services', 'Ingeniero: expediente, supervisión y prueba de carga', 'servicio', 1, 12000],
      ['other_direct', 'Jornales de la comunidad', 'jornal', 520, 40, 20800],
      ['fares', 'Flete de materiales, camión y mulas', 'viaje', 6, 950],
      ['equipment', 'Tecle, poleas y herramientas', 'juego', 1, 4200],
      ['training', 'Taller de mantenimiento y seguridad', 'taller', 2, 700],
      ['administration', 'Cuentas, viajes y trámites', 'global', 1, 3600],
    ],
    note: 'El precio del cable es de Tarapoto, con proforma de este mes. La arena y la piedra las pusimos al precio de cantera, sin flete.',
  },
  files: ['Dibujo del puente y de la orilla', 'Foto del huaro', 'Carta de la directora de la escuela'],
}
