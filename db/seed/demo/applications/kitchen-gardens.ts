import type { DemoApplication } from '../application-content.ts'

export const kitchenGardens: DemoApplication = {
  key: 'biohuertos',
  organization: {
    name: 'Club de Madres Sembrando Mañana de Cajaruro',
    kind: 'women',
    peoples: [],
    founded: '2018-07',
    members: [14, 26, 0, 0],
    standing: 'recognized',
    assembly: 'file',
    experience:
      'Somos un club de 40 madres. Cocinamos para el vaso de leche y para la olla de la pandemia, que dio 140 almuerzos diarios durante ocho meses. Tenemos dos huertos de prueba en casas de socias, con lechuga, culantro y col china, que dan para la mesa y un poco para vender los domingos.',
    grants: [
      ['Municipalidad Distrital de Cajaruro', 2023, 900, 'pen', 'Semillas y herramientas para dos huertos'],
    ],
    representatives: [
      {
        key: 'aurora',
        name: 'Aurora Delgado Tantachuco',
        office: 'Presidenta',
        dni: '99000111',
        phone: '900 100 111',
        email: 'sembrando.manana@example.com',
      },
    ],
    language: 'es',
  },
  place: {
    district: '010702',
    community: 'Caserío Misquiyacu Bajo',
    access: ['road'],
    hours: 0.5,
    signal: 'always',
  },
  idea: {
    title: 'Cuarenta biohuertos y gallinas para la mesa de nuestros hijos',
    objective: 'od_2',
    summary:
      'Cada una de las 40 socias tendrá un biohuerto de 30 metros con riego por goteo casero y cinco gallinas ponedoras, para que los niños coman verdura y huevo todos los días. Lo que sobre se venderá en un puesto común los domingos. Una técnica nos acompañará seis meses.',
    problem:
      'En el último control, 31 de nuestros 68 niños menores de cinco años salieron con anemia. Aquí se siembra arroz y todo lo demás se compra: la verdura viene de la costa, marchita y cara, y el huevo está a sesenta céntimos. En los meses sin cosecha se come arroz con yuca. Los huertos de prueba dieron bien, pero en verano se secan porque regamos con balde, y las gallinas se nos murieron por no saber vacunar.',
  },
  plan: {
    goals: [
      ['Huertos produciendo', 'Huertos con tres cosechas', '36 de 40', 'Ficha por huerto con foto'],
      [
        'Niños que comen huevo y verdura',
        'Niños que comen las dos cosas cinco días por semana',
        '60 de 68',
        'Cuaderno semanal de las madres',
      ],
    ],
    startsAfter: 4,
    months: 9,
    activities: [
      ['Preparar camas y cercos', 'Socias, en grupos de cinco', 1, 2],
      ['Instalar el riego', 'Técnica y esposos', 2, 3],
      ['Recibir y vacunar las gallinas', 'Comité de aves', 3, 4],
      ['Talleres de siembra, vacuna y cocina', 'Técnica agropecuaria', 1, 6],
      ['Puesto de los domingos', 'Comité de ventas', 5, 9],
    ],
    participation:
      'Decidimos entre todas, en la reunión de los jueves. Los comités son de aves, de agua y de ventas, cada uno con cuatro socias, una de ellas menor de 30. Los hijos mayores harán los cercos.',
    environment: 'none',
    risks: [
      ['Peste de las aves', 'Vacuna cada tres meses, con calendario en la puerta'],
      ['Falta de agua en verano', 'Riego por goteo y turno de acequia'],
    ],
    sustainability:
      'Guardaremos semilla propia y cada socia devolverá dos pollas a otra familia. El puesto del domingo deja un sol por socia para vacunas.',
    sharing: 'Haremos una feria con las otras madres del vaso de leche.',
    beneficiaries: [96, 78, 60, 64],
    families: 40,
  },
  budget: {
    lines: [
      ['materials', 'Semillas y plantones de hortalizas', 'kit', 40, 65],
      ['materials', 'Malla y alambre para cerco', 'huerto', 40, 85],
      ['materials', 'Gallinas ponedoras de 16 semanas', 'ave', 200, 28],
      ['materials', 'Riego por goteo casero', 'huerto', 40, 70],
      ['construction', 'Gallinero familiar', 'unidad', 40, 120, 3200],
      ['training', 'Taller práctico', 'taller', 6, 380, 480],
      ['personnel', 'Técnica agropecuaria, media jornada', 'mes', 6, 900],
      ['other_direct', 'Jornales de las familias', 'jornal', 160, 40, 6400],
      ['fares', 'Traslado de materiales y aves', 'viaje', 12, 60],
      ['administration', 'Copias y viajes al banco', 'global', 1, 1000],
    ],
    note: 'La madera y la caña de los gallineros las ponen las familias.',
  },
}
