import type { DemoApplication } from '../application-content.ts'

export const brazilNuts: DemoApplication = {
  key: 'mujeres-castaneras',
  organization: {
    name: 'Asociación de Mujeres Castañeras Flor de Mapa',
    kind: 'women',
    peoples: ['none'],
    founded: '2014-01',
    members: [8, 29, 0, 0],
    standing: 'registered',
    registry: '11990548',
    ruc: '20999010122',
    assembly: 'file',
    experience:
      'Somos 37 mujeres con concesión propia o de la familia: 21 concesiones, unas 19,000 hectáreas de bosque en pie. Desde 2014 pelamos juntas en la casa de una socia y vendemos pelada a un acopiador. En la última zafra fueron 11 toneladas en cáscara. Tenemos certificado orgánico a través de una federación. En 2022 un comprador de Lima nos pidió envasada al vacío y tuvimos que decir que no.',
    grants: [
      ['Fondo de las Américas', 2017, 18000, 'pen', 'Carpas de secado y carretillas; siguen en uso'],
      ['Gobierno Regional de Madre de Dios', 2023, 5000, 'pen', 'Ropa de trabajo y botiquines'],
    ],
    representatives: [
      {
        key: 'gladis',
        name: 'Gladis Vargas Huesembe',
        office: 'Presidenta',
        dni: '99000126',
        phone: '900 100 126',
        email: 'flordemapa@example.com',
      },
      {
        key: 'nancy',
        name: 'Nancy Quispe Layme',
        office: 'Tesorera',
        dni: '99000127',
        phone: '900 100 127',
        email: 'nancy.quispe@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '170103',
    community: 'Alegría y concesiones del río Pariamanu',
    access: ['road', 'river', 'trail'],
    hours: 2,
    signal: 'sometimes',
    point: [-12.1178, -69.1155],
  },
  idea: {
    title: 'Castaña pelada y envasada por las mujeres que la recogen',
    objective: 'od_3',
    summary:
      'Pondremos una sala de pelado limpia, con hornos, mesas y selladora, para que 37 castañeras envasen al vacío y vendan sin acopiador. Con registro sanitario pasaremos de 18 a 32 soles por kilo. El bosque castañero vale así más en pie que convertido en pasto o en hueco de oro.',
    problem:
      'La castaña se recoge de enero a marzo y hay que venderla rápido porque se enmohece. El acopiador lo sabe, adelanta plata en noviembre y en marzo pone el precio. Pelamos sentadas en el piso, con luz de foco, a destajo: una señora perdió la punta del dedo. En la última zafra nos rechazaron 900 kilos por moho. Mientras tanto, a quince kilómetros se trabaja el oro y pagan en un día lo que aquí en una semana; de las 21 concesiones, cuatro ya recibieron oferta de los mineros. Las hijas de tres socias están en los bares de la carretera.',
  },
  plan: {
    goals: [
      ['Castaña envasada', 'Kilos envasados y vendidos', '6,000', 'Boletas y registro de planta'],
      ['Mejor precio', 'Precio por kilo', 'De 18 a 32 soles', 'Liquidaciones'],
      ['Trabajo seguro', 'Accidentes en la sala', '0 con baja', 'Cuaderno de planta'],
      [
        'Concesiones en pie',
        'Concesiones sin desbosque',
        '21 de 21',
        'Recorrido con GPS antes y después de la zafra',
      ],
    ],
    startsAfter: 4,
    months: 12,
    activities: [
      ['Piso, paredes y agua de la sala', 'Comité de obra y maestro', 1, 4],
      ['Comprar hornos, mesas y selladora', 'Tesorera', 3, 5],
      ['Buenas prácticas y seguridad', 'Capacitadora y jefa de planta', 4, 7],
      ['Registro sanitario', 'Presidenta', 4, 8],
      ['Zafra y pelado', 'Socias por turno', 7, 10],
      ['Venta y reparto', 'Comité de ventas', 9, 12],
    ],
    participation:
      'Todas las socias votan y cada concesión tiene un voto, aunque esté a nombre del esposo. Los turnos los fija una jefa de planta elegida, con guardería en la casa de al lado, porque sin eso las jóvenes no pueden venir. Dos hijas de socias llevan la contabilidad.',
    environment: {
      affects: 'little',
      care: 'La cáscara va a los hornos como leña, en vez de cortar. No se abre chacra ni camino. En cada concesión se deja una parte de los cocos para el añuje, que es quien siembra.',
    },
    risks: [
      ['Mala zafra', 'También pelamos castaña de socias de la federación, con tarifa'],
      [
        'El acopiador ofrece más adelanto',
        'La federación da adelanto sin castigo de precio, convenio firmado',
      ],
      ['Corte de luz', 'El horno es de leña de cáscara; la selladora trabaja con generador prestado'],
    ],
    sustainability:
      'Con 6,000 kilos la sala deja unos 15,000 soles después de pagar a las socias. De ahí salen el mantenimiento, la jefa de planta del segundo año y el adelanto de la siguiente zafra. El local es propio, en lote de la asociación.',
    sharing:
      'Recibiremos a las castañeras de Tahuamanu y daremos las cuentas completas, incluso las que salgan mal.',
    started: 'El lote está cercado y con desagüe. Falta todo lo demás.',
    beneficiaries: [64, 31, 120, 126],
    families: 37,
  },
  budget: {
    lines: [
      ['equipment', 'Mesa con quebradora', 'unidad', 10, 420],
      ['equipment', 'Horno secador de cáscara', 'unidad', 2, 2400],
      ['equipment', 'Selladora al vacío', 'unidad', 1, 4600],
      ['construction', 'Sala de pelado con piso y agua', 'global', 1, 12500, 4000],
      ['materials', 'Bolsas y cajas', 'lote', 1, 3400],
      ['training', 'Buenas prácticas y seguridad', 'taller', 4, 900],
      ['services', 'Registro sanitario y certificación', 'servicio', 1, 5600],
      ['personnel', 'Jefa de planta', 'mes', 8, 1200, 0, 1600],
      ['materials', 'Castaña en cáscara de las socias', 'barrica', 30, 280, 8400],
      ['other_direct', 'Jornales de obra', 'jornal', 80, 50, 4000],
      ['administration', 'Contadora y banco', 'global', 1, 2300],
    ],
    note: 'La barrica va al precio de la última zafra. Las 30 barricas son el capital con que arranca la sala.',
  },
  files: ['Título del lote', 'Carta del comprador de Lima'],
}
