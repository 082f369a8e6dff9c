import type { DemoApplication } from '../application-content.ts'

export const fineCacao: DemoApplication = {
  key: 'cacao-fino',
  organization: {
    name: 'Cooperativa Agraria Cacao Nativo de Copallín',
    kind: 'cooperative',
    peoples: ['none'],
    founded: '2013-09',
    members: [9, 31, 14, 62],
    standing: 'registered',
    registry: '11990475',
    ruc: '20999010041',
    assembly: 'file',
    experience:
      'Acopiamos desde 2013. El último año fueron 41 toneladas de cacao seco de 116 socios. Tenemos centro de acopio propio, certificado orgánico de grupo y una contadora. En 2022 mandamos muestras a un concurso nacional y quedamos entre los veinte mejores granos, pero el comprador se fue porque el segundo lote salió distinto. Ese error nos enseñó que hay que fermentar todo en un solo lugar.',
    grants: [
      [
        'Programa nacional de compensaciones agrarias',
        2017,
        118000,
        'pen',
        'Centro de acopio y balanza; funcionando',
      ],
      ['Municipalidad Provincial de Bagua', 2021, 6500, 'pen', 'Vivero de 8,000 plantones'],
    ],
    representatives: [
      {
        key: 'wilmer',
        name: 'Wilmer Chingel Huamán',
        office: 'Gerente',
        dni: '99000109',
        phone: '900 100 109',
        email: 'cacaonativo.copallin@example.com',
      },
      {
        key: 'noemi',
        name: 'Noemí Bustamante Carrasco',
        office: 'Presidenta del consejo',
        dni: '99000110',
        phone: '900 100 110',
        email: 'noemi.bustamante@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '010203',
    community: 'Copallín y caserío Lluhuana',
    access: ['road', 'trail'],
    hours: 1,
    signal: 'always',
    point: [-5.6733, -78.4221],
  },
  idea: {
    title: 'Cacao nativo fino de Copallín, fermentado y secado en un solo lugar',
    objective: 'od_1',
    summary:
      'Haremos cuatro módulos de fermentación y seis secadores solares para que el cacao nativo de 60 familias salga parejo y pueda venderse como fino de aroma. Con un técnico de acopio y un catador mediremos cada lote. La meta es pasar de 9 a 13 soles por kilo y que nadie tenga que volver a sembrar lo que antes sembraba.',
    problem:
      'Nuestro cacao es bueno, pero sale disparejo. Cada socio fermenta en su casa, en costal o en balde, y seca en la carretera o en el patio, donde entran las gallinas. El comprador de Lima nos dijo en la cara: el primer lote es de premio, el segundo es de bolsa. Por eso seguimos vendiendo a precio corriente, que en la campaña baja a 8 soles. Con ese precio, las familias de la parte alta, que hasta 2010 vivían de la coca, hacen cuentas y vuelven a mirar las laderas. Ya hay dos caseríos donde pasan ofreciendo semilla y adelanto.',
  },
  plan: {
    goals: [
      ['Cacao parejo', 'Lotes con más de 75 % de fermentación', '20 de 24 lotes', 'Prueba de corte con acta'],
      ['Mejor precio', 'Precio por kilo al socio', 'De 9 a 13 soles', 'Liquidaciones firmadas'],
      ['Familias que entregan en baba', 'Familias', '60', 'Padrón de entrega'],
    ],
    startsAfter: 5,
    months: 12,
    activities: [
      ['Construir secadores y módulos', 'Consejo y maestro carpintero', 1, 4],
      ['Talleres de cosecha y selección de baba', 'Técnico de acopio', 2, 7],
      ['Fermentar y secar la campaña grande', 'Técnico y socias de turno', 4, 10],
      ['Catación y perfil de cada lote', 'Catadora contratada', 5, 11],
      ['Enviar muestras y firmar con comprador', 'Gerente', 8, 12],
    ],
    participation:
      'La asamblea de delegados aprobó el proyecto con 38 votos de 41. Las socias son el 34 % y presiden el consejo desde 2022. El turno de secado lo pidieron ellas, porque queda cerca de la escuela y se paga por hora. Doce hijos de socios menores de 25 años llevarán la prueba de corte con tableta.',
    environment: {
      affects: 'little',
      care: 'El jugo de la baba, que antes corría a la acequia, irá a un pozo y luego será abono. La madera de los cajones es de eucalipto plantado. No se abre chacra nueva: se injerta sobre lo que hay.',
    },
    risks: [
      [
        'Lluvia en plena campaña',
        'Los secadores tienen doble techo y hay leña de poda para secador de apoyo',
      ],
      ['Socios que venden al intermediario', 'Pagamos la mitad al entregar y el reintegro al mes'],
      ['Cadmio en el grano', 'Separamos los lotes de la ribera y medimos antes de mezclar'],
    ],
    sustainability:
      'La cooperativa descontará 30 céntimos por kilo para mantener cajones y plástico. Con 20 toneladas son 6,000 soles por campaña, más de lo que cuesta. El técnico se paga desde el segundo año con el premio por calidad, que por estatuto se reparte: 60 % socio, 40 % planta.',
    sharing:
      'Los protocolos se quedan escritos en la pared y en hoja simple. Otras tres organizaciones de Bagua pidieron venir en campaña.',
    beneficiaries: [82, 118, 190, 205],
    families: 60,
  },
  budget: {
    lines: [
      ['equipment', 'Módulo de cajones de fermentación', 'módulo', 4, 1150],
      ['construction', 'Secador solar tipo túnel', 'unidad', 6, 2300, 4800],
      ['equipment', 'Guillotina y medidor de humedad', 'juego', 1, 2700],
      ['training', 'Taller de cosecha y selección', 'taller', 6, 800, 600],
      ['services', 'Catación, análisis y perfil de lotes', 'servicio', 1, 4200],
      ['personnel', 'Técnico de acopio', 'mes', 8, 1500, 0, 2000],
      ['materials', 'Plástico, mallas y herramientas', 'lote', 1, 3600],
      ['fares', 'Recojo de baba en la parte alta', 'viaje', 10, 180],
      ['communications', 'Muestras y ficha de origen', 'global', 1, 2500, 0, 500],
      ['other_direct', 'Jornales de socios', 'jornal', 150, 50, 7500],
      ['administration', 'Contabilidad del proyecto', 'global', 1, 2800],
    ],
    note: 'Los 2,500 soles en dinero salen del fondo de reinversión, acta 14 del consejo.',
  },
  files: ['Carta del comprador', 'Resultados de la última catación'],
}
